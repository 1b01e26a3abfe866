package learninghub.events.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import learninghub.events.event.Event;
import learninghub.http.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has registered, as a file. */
@Path("/api/v1/events/{ref}/registrations.csv")
@RunOnVirtualThread
@Tag(name = "registrations")
class RegistrationExportResource {
    private final RegistrationExport export;
    private final CurrentCaller caller;

    RegistrationExportResource(RegistrationExport export, CurrentCaller caller) {
        this.export = export;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("editor")
    @Produces(RegistrationExport.MEDIA_TYPE)
    @Operation(
            operationId = "exportRegistrations",
            summary = "Who has registered and what they answered, for a spreadsheet",
            description =
                    "In the order of coming. A cell that a spreadsheet would take for a formula begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "All registrations",
            content =
                    @Content(
                            mediaType = RegistrationExport.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "registrations",
                                            value =
                                                    "registration,member,state,registeredAt,attendedAt,quota,discountCode\n019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e11,00000000-0000-4000-8000-000000000005,confirmed,2027-02-01T12:00:00Z,,,\n")))
    public Response export(String ref) {
        Event event = export.open(ref, caller.get());
        StreamingOutput body = out -> export.write(event, out);
        return Response.ok(body)
                .type(RegistrationExport.MEDIA_TYPE + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"registrations.csv\"")
                .build();
    }
}
