package learninghub.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The e-mail address of the person who asks, as far as the identity provider has seen that it is theirs. */
@ApplicationScoped
public class VerifiedEmail {
    private final SecurityIdentity identity;

    VerifiedEmail(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** In lower case; null when the token names none, or one that nobody has verified. */
    public @Nullable String get() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return null;
        }
        Object email = token.getClaim("email");
        boolean verified = Boolean.parseBoolean(String.valueOf((Object) token.getClaim("email_verified")));
        return email == null || !verified ? null : email.toString().strip().toLowerCase(Locale.ROOT);
    }
}
