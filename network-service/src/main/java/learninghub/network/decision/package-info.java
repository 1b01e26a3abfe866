/** The register of what a network has decided, when, and why. */
@NullMarked
package learninghub.network.decision;

import org.jspecify.annotations.NullMarked;
