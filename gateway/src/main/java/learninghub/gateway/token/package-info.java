/**
 * Who asks: a bad access token is refused before any service sees the request, none at all passes (services decide what is public),
 * and {@code /api/v1/whoami} tells a client what its token means here. Each service checks the token again.
 */
@NullMarked
package learninghub.gateway.token;

import org.jspecify.annotations.NullMarked;
