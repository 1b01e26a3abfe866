/**
 * Public digests of private notes: a chair chooses sections and takes out whoever they name, a chair and every guest who is to be named
 * consent to those very words, and a draft goes to content-service. Nothing over there leads back.
 */
@NullMarked
package learninghub.network.digest;

import org.jspecify.annotations.NullMarked;
