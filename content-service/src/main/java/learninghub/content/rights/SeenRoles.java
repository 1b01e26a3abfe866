package learninghub.content.rights;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets {@link EditorialRights} see each person's token, before anything is done with it. */
public class SeenRoles {
    private final SecurityIdentity identity;
    private final EditorialRights rights;

    SeenRoles(SecurityIdentity identity, EditorialRights rights) {
        this.identity = identity;
        this.rights = rights;
    }

    @ServerRequestFilter
    public void see() {
        if (!identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token) {
            boolean editor = identity.hasRole("editor");
            if (rights.isNews(token.getSubject(), editor)) {
                rights.see(token.getSubject(), editor, Instant.ofEpochSecond(token.getIssuedAtTime()));
            }
        }
    }
}
