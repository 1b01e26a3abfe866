/**
 * Starts the real parts of the hub on one machine without a container engine: PostgreSQL, Kafka and Keycloak from Maven
 * artefacts, then the services and the gateway. {@link learninghub.local.Hub} is the whole, {@link
 * learninghub.local.TestParts} what a service's tests use.
 */
@NullMarked
package learninghub.local;

import org.jspecify.annotations.NullMarked;
