/** Kafka as the gateway uses it: what is said from now on, heard by every replica. */
@NullMarked
package learninghub.gateway.broker;

import org.jspecify.annotations.NullMarked;
