package learninghub.network.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import learninghub.http.CurrentCaller;
import learninghub.network.actor.ActingAs;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Stands before everything that is {@link MembersOnly}. The acts ask again, in their own transaction: this one only keeps quiet. */
class MembersDoor {
    private final Doorkeeper doorkeeper;

    MembersDoor(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        if (operation.getResourceClass().isAnnotationPresent(MembersOnly.class)
                && !operation.getResourceMethod().isAnnotationPresent(GuestsToo.class)) {
            doorkeeper.letIn(request.getUriInfo().getPathParameters().getFirst("slug"));
        }
    }

    /** Apart, so that only what is behind the door costs a transaction. */
    @ApplicationScoped
    static class Doorkeeper {
        private final MembershipRepository memberships;
        private final CurrentCaller caller;

        Doorkeeper(MembershipRepository memberships, CurrentCaller caller) {
            this.memberships = memberships;
            this.caller = caller;
        }

        @ActingAs
        void letIn(String slug) {
            memberships.standing(slug, caller.get());
        }
    }
}
