/**
 * What happens to every request before anybody looks at what it wants: it gets its id, its address is judged as it was sent, and its
 * answer, whoever gives it, gets the headers that every answer has.
 */
@NullMarked
package learninghub.gateway.arrival;

import org.jspecify.annotations.NullMarked;
