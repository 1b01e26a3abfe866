package learninghub.events.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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

/** Who comes, as far as they agreed to be named. */
@Path("/api/v1/events/{ref}/attendees")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "registrations")
class AttendeeResource {
    private final RegistrationViews views;
    private final CurrentCaller caller;

    AttendeeResource(RegistrationViews views, CurrentCaller caller) {
        this.views = views;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAttendees",
            summary = "The names of who comes and agreed to be named, in the order of coming")
    public Page<AttendeeView> list(String ref, @Valid @BeanParam Paging paging) {
        return views.named(ref, paging, caller.get());
    }
}
