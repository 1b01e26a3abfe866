/** The copy of published events that events-service tells of; search and the change feed show them. It decides nothing. */
@NullMarked
package learninghub.content.event;

import org.jspecify.annotations.NullMarked;
