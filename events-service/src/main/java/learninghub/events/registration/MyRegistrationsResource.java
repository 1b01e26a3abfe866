package learninghub.events.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import learninghub.http.CurrentCaller;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own registrations, for whatever event. */
@Path("/api/v1/me/registrations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "registrations")
class MyRegistrationsResource {
    private final RegistrationViews views;
    private final CurrentCaller caller;

    MyRegistrationsResource(RegistrationViews views, CurrentCaller caller) {
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("member")
    @Operation(operationId = "listMyRegistrations", summary = "My registrations, the newest first")
    public Page<RegistrationView> list(@Valid @BeanParam Paging paging) {
        return views.own(paging, caller.get());
    }
}
