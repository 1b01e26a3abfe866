/**
 * This service's copy of the taxonomy, which content-service owns: it checks what events are filed under and follows renames and
 * mergers by id.
 */
@NullMarked
package learninghub.events.taxonomy;

import org.jspecify.annotations.NullMarked;
