/**
 * A published piece as reference programs and search engines want it: RIS, BibTeX, CSL-JSON and schema.org, at the piece's own address
 * by content negotiation. All of it is made of what every reader sees.
 */
@NullMarked
package learninghub.content.citation;

import org.jspecify.annotations.NullMarked;
