package learninghub.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the {@link Caller} out of the verified token of the request being answered. */
@ApplicationScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.NOBODY;
        }
        return new Caller(
                kind(), token.getSubject(), displayName(token), Set.copyOf(identity.getRoles()), scopes(token));
    }

    private Caller.Kind kind() {
        if (identity.hasRole("service")) {
            return Caller.Kind.SERVICE;
        }
        return identity.hasRole("partner") ? Caller.Kind.PARTNER : Caller.Kind.PERSON;
    }

    private static String displayName(JsonWebToken token) {
        Object name = token.getClaim("name");
        if (name == null) {
            name = token.getClaim("azp");
        }
        return name == null ? "" : name.toString();
    }

    private static Set<String> scopes(JsonWebToken token) {
        Object scope = token.getClaim("scope");
        return scope == null ? Set.of() : Set.of(scope.toString().trim().split("\\s+"));
    }
}
