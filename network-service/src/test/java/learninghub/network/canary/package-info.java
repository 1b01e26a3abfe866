/** That nothing private gets out: words planted in every private field, and two worlds that must look the same from outside. */
@NullMarked
package learninghub.network.canary;

import org.jspecify.annotations.NullMarked;
