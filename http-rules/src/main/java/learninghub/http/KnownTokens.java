package learninghub.http;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import learninghub.arrival.RememberedTokens;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who came with which token, by its digest and until it ends: the same one comes with every request of five minutes, and checking its
 * signature costs more than most of what is done with it. Only what was found good is known. Whether an account is shut out is asked for
 * each request as before.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class KnownTokens implements HttpAuthenticationMechanism {
    /** As many people at once; each takes some kilobytes. */
    private static final int REMEMBERED = 2_000;

    /** As long as tokens live. One that lives longer is looked at again. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final String BEARER = "Bearer ";

    private final OidcAuthenticationMechanism issuer;
    private final RememberedTokens<SecurityIdentity> known = new RememberedTokens<>(REMEMBERED);

    KnownTokens(OidcAuthenticationMechanism issuer) {
        this.issuer = issuer;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String token = token(request.request().headers().getAll("Authorization"));
        if (token == null) {
            return issuer.authenticate(request, identities);
        }
        SecurityIdentity bearer = known.bearerOf(token, Instant.now());
        return bearer == null
                ? issuer.authenticate(request, identities).invoke(found -> remember(token, found))
                : Uni.createFrom().item(bearer);
    }

    private void remember(String written, @Nullable SecurityIdentity bearer) {
        if (bearer != null && bearer.getPrincipal() instanceof JsonWebToken token) {
            // Nothing of the request it came with: that would be kept as well.
            SecurityIdentity bare = QuarkusSecurityIdentity.builder()
                    .setPrincipal(token)
                    .addRoles(bearer.getRoles())
                    .build();
            Instant ends = Instant.ofEpochSecond(token.getExpirationTime());
            Instant forgotten = Instant.now().plus(KEPT);
            known.remember(written, bare, ends.isBefore(forgotten) ? ends : forgotten);
        }
    }

    /** Of a header as clients write it; whatever is odd is looked at each time. */
    private static @Nullable String token(List<String> credentials) {
        String only = credentials.size() == 1 ? credentials.getFirst() : "";
        return only.startsWith(BEARER) ? only.substring(BEARER.length()) : null;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return issuer.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return issuer.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return issuer.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return issuer.getPriority() + 1;
    }
}
