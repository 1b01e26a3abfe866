package learninghub.events.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Certificates for whoever attended. */
@Path("/api/v1/events/{ref}/registrations/{id}/certificate")
@RunOnVirtualThread
@Tag(name = "certificates", description = "Proof of having been there")
class PrintedCertificateResource {
    private static final String PDF = "application/pdf";

    private final Certificates certificates;
    private final CertificatePaper paper;
    private final CurrentCaller caller;

    PrintedCertificateResource(Certificates certificates, CertificatePaper paper, CurrentCaller caller) {
        this.certificates = certificates;
        this.paper = paper;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("member")
    @Produces(PDF)
    @Operation(
            operationId = "printCertificate",
            summary = "My certificate of attendance, once I was checked in",
            description = "In the name of the token. It carries the address at which it can be checked.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response print(@Parameter(example = "learning-from-deaths") String ref, UUID id) {
        Caller attendee = caller.get();
        Certificates.Issued certificate = certificates.issue(ref, id, attendee);
        return Response.ok(paper.print(attendee.name(), certificate))
                .header("Content-Disposition", "attachment; filename=\"certificate.pdf\"")
                .build();
    }
}
