/**
 * Figures of a network: all of them for its members, and for everybody the number of members, rounded and once a day, when a chair says
 * so.
 */
@NullMarked
package learninghub.network.figures;

import org.jspecify.annotations.NullMarked;
