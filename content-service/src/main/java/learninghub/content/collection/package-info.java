/**
 * Collections: series of pieces in an order an editor chose. Readers see the published ones; which collection a piece stands in is read
 * with the piece (the feature {@code article} looks into the tables of this one), so that changing a collection renders nothing anew.
 */
@NullMarked
package learninghub.content.collection;

import org.jspecify.annotations.NullMarked;
