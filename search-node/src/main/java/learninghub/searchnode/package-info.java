/** Starts a real OpenSearch server in a process of its own, for the tests that need one. */
@NullMarked
package learninghub.searchnode;

import org.jspecify.annotations.NullMarked;
