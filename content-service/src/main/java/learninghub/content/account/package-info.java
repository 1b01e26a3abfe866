/**
 * What this service does about accounts it does not own: shuts out who is suspended, gives network-service all it holds of a person, and
 * forgets a person. Asked by network-service alone; not routed by the gateway.
 */
@NullMarked
package learninghub.content.account;

import org.jspecify.annotations.NullMarked;
