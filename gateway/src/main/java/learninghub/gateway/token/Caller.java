package learninghub.gateway.token;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** What a token means here. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties("requestsPerSecond")
public record Caller(
        String subject, Kind kind, @Nullable String name, List<String> roles, List<String> scopes, Limits limits) {

    public enum Kind {
        member,
        partner,
        service
    }

    /** How many requests a second it was promised; null where the usual limit holds. */
    public @Nullable Integer requestsPerSecond() {
        return limits.requestsPerSecond();
    }

    static Caller of(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        Set<String> roles = identity.getRoles();
        return new Caller(
                token.getSubject(),
                kindBy(roles),
                token.<String>claim("name").orElse(null),
                roles.stream().sorted().toList(),
                words(token.claim("scope")),
                Limits.of(token));
    }

    private static Kind kindBy(Set<String> roles) {
        if (roles.contains("service")) {
            return Kind.service;
        }
        return roles.contains("partner") ? Kind.partner : Kind.member;
    }

    private static List<String> words(Optional<String> scope) {
        return scope.stream()
                .flatMap(given -> Arrays.stream(given.split(" ")))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }
}
