package learninghub.content.account;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import learninghub.http.Caller;
import learninghub.http.CurrentCaller;
import learninghub.http.Refusal;

/** Before every operation, with a token or not needing one: whoever is shut out is refused. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class ShutOutFilter implements ContainerRequestFilter {
    private final ShutOut shutOut;
    private final CurrentCaller caller;

    ShutOutFilter(ShutOut shutOut, CurrentCaller caller) {
        this.shutOut = shutOut;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller asking = caller.get();
        boolean account = asking.kind() == Caller.Kind.PERSON || asking.kind() == Caller.Kind.PARTNER;
        if (account && shutOut.has(asking.requireSubject())) {
            throw new Refusal.Forbidden("This account is suspended.");
        }
    }
}
