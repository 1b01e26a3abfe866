package learninghub.events.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import learninghub.http.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was there, from a file. */
@Path("/api/v1/events/{ref}/attendance-imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "registrations")
class AttendanceImportResource {
    private final ImportAttendance importAttendance;
    private final CurrentCaller caller;

    AttendanceImportResource(ImportAttendance importAttendance, CurrentCaller caller) {
        this.importAttendance = importAttendance;
        this.caller = caller;
    }

    @POST
    @Consumes(RegistrationExport.MEDIA_TYPE)
    @RolesAllowed("editor")
    @Operation(
            operationId = "importAttendance",
            summary = "Check in everybody a file names, at most 5,000 lines",
            description =
                    "CSV with a header: a column `registration` or `member` (their ids), and `attendedAt` if it is known; other columns"
                            + " are passed over. Handing it in again changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = RegistrationExport.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "attendance",
                                            value =
                                                    "registration,attendedAt\n019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e11,2027-03-04T10:01:00Z\n")))
    public AttendanceImport take(String ref, @NotNull String file) {
        return importAttendance.take(ref, file, caller.get());
    }
}
