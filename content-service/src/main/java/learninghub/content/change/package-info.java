/**
 * The one ordered log of everything that changed in public: articles and taxonomy in the transaction of the act, events as they
 * arrive. Search, the change feed, feeds and cache purging read this and nothing else. It holds ids; readers render from live rows.
 */
@NullMarked
package learninghub.content.change;

import org.jspecify.annotations.NullMarked;
