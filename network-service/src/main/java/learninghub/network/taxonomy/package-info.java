/** Copies of tags and terms, kept up to date by content-service's facts. Used to check what a network says it is about. */
@NullMarked
package learninghub.network.taxonomy;

import org.jspecify.annotations.NullMarked;
