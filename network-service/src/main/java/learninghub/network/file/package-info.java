/**
 * Private files: bytes of a network, bounded, kept in the database so that row-level security holds for them as for everything else,
 * and handed out as attachments only.
 */
@NullMarked
package learninghub.network.file;

import org.jspecify.annotations.NullMarked;
