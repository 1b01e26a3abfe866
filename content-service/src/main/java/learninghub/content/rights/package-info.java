/**
 * Whether somebody who is not here just now may still act as an editor. Roles are Keycloak's; this service sees them in tokens only, and
 * keeps what it saw last.
 */
@NullMarked
package learninghub.content.rights;

import org.jspecify.annotations.NullMarked;
