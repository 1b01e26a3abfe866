package learninghub.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks: nobody, a person, a partner organisation's client, or another service. Acts take it as a parameter; it is never ambient. */
public record Caller(Kind kind, @Nullable String subject, String name, Set<String> roles, Set<String> scopes) {
    public static final Caller NOBODY = new Caller(Kind.NOBODY, null, "", Set.of(), Set.of());

    /** What stands behind a token. */
    public enum Kind {
        NOBODY,
        PERSON,
        PARTNER,
        SERVICE
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean is(@Nullable String otherSubject) {
        return subject != null && subject.equals(otherSubject);
    }

    /** The {@code sub} of the token. Only where the operation asks for a token. */
    public String requireSubject() {
        if (subject == null) {
            throw new io.quarkus.security.UnauthorizedException();
        }
        return subject;
    }
}
