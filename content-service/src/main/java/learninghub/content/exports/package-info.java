/** Everything at once: pieces as they are written, one a line, in a form that an import takes word for word. */
@NullMarked
package learninghub.content.exports;

import org.jspecify.annotations.NullMarked;
