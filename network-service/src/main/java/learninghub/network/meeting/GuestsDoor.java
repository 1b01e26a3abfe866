package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Refusal;
import learninghub.http.VerifiedEmail;
import learninghub.network.actor.ActingAs;
import learninghub.network.membership.GuestsToo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Stands before everything that is open to {@link GuestsToo}, as the members' door before the rest. */
class GuestsDoor {
    private final Doorkeeper doorkeeper;

    GuestsDoor(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        if (operation.getResourceMethod().isAnnotationPresent(GuestsToo.class)) {
            var path = request.getUriInfo().getPathParameters();
            doorkeeper.letIn(path.getFirst("slug"), path.getFirst("id"));
        }
    }

    /** Apart, so that only what is behind the door costs a transaction. */
    @ApplicationScoped
    static class Doorkeeper {
        private final Seats seats;
        private final CurrentCaller caller;
        private final VerifiedEmail verifiedEmail;

        Doorkeeper(Seats seats, CurrentCaller caller, VerifiedEmail verifiedEmail) {
            this.seats = seats;
            this.caller = caller;
            this.verifiedEmail = verifiedEmail;
        }

        @ActingAs
        void letIn(String slug, @Nullable String meeting) {
            seats.of(slug, id(meeting), caller.get(), verifiedEmail.get());
        }

        private static UUID id(@Nullable String given) {
            try {
                return UUID.fromString(String.valueOf(given));
            } catch (IllegalArgumentException notAnId) {
                throw new Refusal.NotFound();
            }
        }
    }
}
