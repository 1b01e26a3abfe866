/**
 * What the gateway and every service judge alike in a request before anybody looks at what it wants, so that whoever comes to a service
 * directly is refused the same way: how it is framed, how its address is written, and whose token was found good a moment ago.
 */
@NullMarked
package learninghub.arrival;

import org.jspecify.annotations.NullMarked;
