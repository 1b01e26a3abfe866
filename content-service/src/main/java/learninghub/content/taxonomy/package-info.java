/**
 * Vocabularies and tags, owned here and copied by the other services. Terms form trees (SKOS: broader, narrower); a tag is free but
 * curated. Everything that uses one holds its id, so that renaming, moving and merging need not touch what uses it.
 */
@NullMarked
package learninghub.content.taxonomy;

import org.jspecify.annotations.NullMarked;
