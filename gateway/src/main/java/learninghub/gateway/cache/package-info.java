/**
 * Public answers, kept in memory as long as nothing public changed. Nothing that carries credentials or cookies ever meets it; the facts on
 * Kafka purge it, and while they are not heard every hit is checked with the service. The rules are in decision 26.
 */
@NullMarked
package learninghub.gateway.cache;

import org.jspecify.annotations.NullMarked;
