package learninghub.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error a client can meet, as a problem. Nothing of the inside (class, SQL, stack) is ever in one. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refused(Refusal refusal, RoutingContext context) {
        return answer(refusal, context);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response noValidToken(RoutingContext context) {
        return Problems.unauthorizedAnswer(Requests.id(context));
    }

    @ServerExceptionMapper(OIDCException.class)
    public Response identityAway(RoutingContext context) {
        return answer(Problems.identityAway(), context);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(RoutingContext context) {
        return answer(new Refusal.Forbidden("Your role or scope does not allow this."), context);
    }

    @ServerExceptionMapper
    public Response constraints(ConstraintViolationException violated, RoutingContext context) {
        return answer(ConstraintRefusals.of(violated), context);
    }

    /** Named apart from its parent: the framework has a mapper of its own for it. */
    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException mismatch, RoutingContext context) {
        return answer(JsonRefusals.of(mismatch), context);
    }

    @ServerExceptionMapper
    public Response json(JacksonException broken, RoutingContext context) {
        return answer(JsonRefusals.of(broken), context);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException web, RoutingContext context) {
        return switch (web.getCause()) {
            case Refusal refusal -> answer(refusal, context);
            case JacksonException broken -> answer(JsonRefusals.of(broken), context);
            case null, default -> Problems.byStatus(web, Requests.id(context));
        };
    }

    /** Two writers met: the later one read a state that is no more. */
    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    public Response overtaken(RoutingContext context) {
        return answer(Refusal.Precondition.failed(), context);
    }

    @ServerExceptionMapper
    public Response database(PersistenceException failure, RoutingContext context) {
        return failed(failure, context);
    }

    @ServerExceptionMapper
    public Response anything(Throwable failure, RoutingContext context) {
        return failed(failure, context);
    }

    private static Response failed(Throwable failure, RoutingContext context) {
        String requestId = Requests.id(context);
        if (hungUp(failure, context)) {
            LOG.debugf("client hung up: requestId=%s", requestId);
            return Problems.broken(requestId);
        }
        Refusal meaning = DatabaseRefusals.of(failure);
        if (meaning == null) {
            LOG.errorf(failure, "request failed: requestId=%s", requestId);
            return Problems.broken(requestId);
        }
        if (meaning instanceof Refusal.Unavailable) {
            LOG.errorf(
                    "database does not answer: requestId=%s cause=%s",
                    requestId, failure.getClass().getSimpleName());
        }
        return answer(meaning, context);
    }

    /** Whether the connection ended, or what came on it made no sense, while its body was read: nobody is left to answer. */
    private static boolean hungUp(Throwable failure, RoutingContext context) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException || cause instanceof ClosedChannelException) {
                return !context.request().isEnded();
            }
        }
        return false;
    }

    private static Response answer(Refusal refusal, RoutingContext context) {
        return Problems.answer(refusal, Requests.id(context));
    }
}
