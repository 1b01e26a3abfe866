/**
 * Who acts. Every request, and every job, runs in one transaction that tells the database who that is; row-level security does the
 * rest. Nothing here decides what anybody may do.
 */
@NullMarked
package learninghub.network.actor;

import org.jspecify.annotations.NullMarked;
