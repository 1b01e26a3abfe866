/**
 * Finding what is public: articles and published events in one ranked list. The index follows the log of public changes by position and
 * is built from what readers see (the live copies), so that nothing else can be in it; it can always be made anew from the database.
 */
@NullMarked
package learninghub.content.search;

import org.jspecify.annotations.NullMarked;
