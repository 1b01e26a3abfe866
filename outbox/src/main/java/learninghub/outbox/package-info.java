/**
 * Facts between services: written with the change they tell of (outbox), relayed to Kafka at least once and in order per aggregate,
 * taken in once (inbox). CloudEvents 1.0, Kafka binding, binary mode. It knows no word of the domain.
 */
@NullMarked
package learninghub.outbox;

import org.jspecify.annotations.NullMarked;
