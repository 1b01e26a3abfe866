package learninghub.events.certificate;

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

/** The caller's own attendance. */
@Path("/api/v1/me/attendance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "certificates")
class MyAttendanceResource {
    private final Attendance attendance;
    private final CurrentCaller caller;

    MyAttendanceResource(Attendance attendance, CurrentCaller caller) {
        this.attendance = attendance;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("member")
    @Operation(operationId = "listMyAttendance", summary = "My events and CPD hours by year, the latest first")
    public Page<YearOfAttendance> list(@Valid @BeanParam Paging paging) {
        return attendance.byYear(caller.get().requireSubject(), paging);
    }
}
