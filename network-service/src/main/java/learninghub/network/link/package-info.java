/**
 * Addresses that carry a secret where there can be no token: a calendar program's, or a file's for some minutes. The database opens them
 * by the secret's hash, and only while what they rest on holds.
 */
@NullMarked
package learninghub.network.link;

import org.jspecify.annotations.NullMarked;
