/**
 * What the gateway says when it refuses: RFC 9457 problems, and the pages under {@code /problems} that tell what each type means and
 * what to do about it. The services' problems use the same types.
 */
@NullMarked
package learninghub.gateway.problem;

import org.jspecify.annotations.NullMarked;
