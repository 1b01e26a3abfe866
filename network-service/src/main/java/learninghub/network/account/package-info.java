/** A person's own account: who they are here, and the profile they fill in, which networks' eligibility rules are judged over. */
@NullMarked
package learninghub.network.account;

import org.jspecify.annotations.NullMarked;
