/**
 * Words that readers may not know, kept by editors: what they stand for and what they mean in plain language. Texts are looked through for
 * them, and search takes a term and its expansion for the same.
 */
@NullMarked
package learninghub.content.glossary;

import org.jspecify.annotations.NullMarked;
