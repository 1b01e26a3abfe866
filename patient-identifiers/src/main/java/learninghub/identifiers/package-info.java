/**
 * Finds what tells a patient apart, health service numbers and dates of birth, in what people write, and refuses it: every request body
 * is checked before any operation sees it. What is found, and what is not, is told in {@code docs/patient-identifiers.md}.
 */
@NullMarked
package learninghub.identifiers;

import org.jspecify.annotations.NullMarked;
