/** Bodies as they pass: nothing here ever holds a whole one. */
@NullMarked
package learninghub.gateway.stream;

import org.jspecify.annotations.NullMarked;
