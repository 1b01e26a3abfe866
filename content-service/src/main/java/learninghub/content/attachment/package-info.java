/**
 * Files that are uploaded to a piece: recognised by content, cleaned of what tells who made them and where, scanned, stored, and given
 * out to those who may see the copy that holds them. Which copy holds which file is the piece's business ({@code article}).
 */
@NullMarked
package learninghub.content.attachment;

import org.jspecify.annotations.NullMarked;
