package learninghub.network.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import learninghub.network.actor.ActingAs;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Stands before everything that is {@link KnownOnly}. */
class KnownDoor {
    private final Doorkeeper doorkeeper;

    KnownDoor(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        if (operation.getResourceClass().isAnnotationPresent(KnownOnly.class)
                || operation.getResourceMethod().isAnnotationPresent(KnownOnly.class)) {
            doorkeeper.letPass(request.getUriInfo().getPathParameters().getFirst("slug"));
        }
    }

    /** Apart, so that only what is behind the door costs a transaction. */
    @ApplicationScoped
    static class Doorkeeper {
        private final NetworkRepository networks;

        Doorkeeper(NetworkRepository networks) {
            this.networks = networks;
        }

        @ActingAs
        void letPass(String slug) {
            networks.known(slug);
        }
    }
}
