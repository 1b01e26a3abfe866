package learninghub.gateway.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * The identity provider, asked for its keys only: signature, issuer, audience, expiry and kind of a token are checked here in memory
 * (quarkus-oidc, see application.properties). It may be away when the gateway starts and come later.
 */
@ApplicationScoped
class Issuer {
    private static final Logger LOG = Logger.getLogger(Issuer.class);
    /** A person waits for this; keys are fetched in milliseconds or not at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** While it has never answered, it is tried this often, not once per request. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TenantIdentityProvider provider;
    private volatile boolean met;
    private volatile Instant silentUntil = Instant.MIN;

    Issuer(TenantIdentityProvider provider) {
        this.provider = provider;
    }

    /** Never fails; may answer on another thread. */
    Uni<Verdict> judge(String token) {
        if (!met && Instant.now().isBefore(silentUntil)) {
            return Uni.createFrom().item(new Verdict.Undecided());
        }
        return provider.authenticate(new AccessTokenCredential(token))
                .<Verdict>map(identity -> new Verdict.Good(Caller.of(identity), ends(identity)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(Issuer::verdictOn)
                .invoke(this::remember);
    }

    private static Instant ends(SecurityIdentity identity) {
        return Instant.ofEpochSecond(((JsonWebToken) identity.getPrincipal()).getExpirationTime());
    }

    private static Verdict verdictOn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException
                    || cause instanceof AuthenticationFailedException && cause.getCause() == null) {
                return new Verdict.Bad();
            }
        }
        LOG.warnf(
                "token not checked, identity provider does not answer: cause=%s",
                failure.getClass().getSimpleName());
        return new Verdict.Undecided();
    }

    private void remember(Verdict verdict) {
        if (verdict instanceof Verdict.Undecided) {
            silentUntil = Instant.now().plus(PAUSE);
        } else {
            met = true;
        }
    }
}
