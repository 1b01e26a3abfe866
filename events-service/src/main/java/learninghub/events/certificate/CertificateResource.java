package learninghub.events.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Certificates for whoever holds one. */
@Path(CertificateResource.PATH)
@RunOnVirtualThread
@Tag(name = "certificates")
class CertificateResource {
    static final String PATH = "/api/v1/certificates";

    private final Certificates certificates;

    CertificateResource(Certificates certificates) {
        this.certificates = certificates;
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkCertificate",
            summary = "What a certificate vouches for",
            description =
                    "For whoever holds one: the event, its hours and the holder's initials, to compare with the paper.")
    @APIResponseSchema(value = CertificateView.class, responseCode = "200", responseDescription = "It is genuine")
    public Response check(@Parameter(example = "7KQ2MZ8F4VXR3CHT9WPN6DGB5J") String code) {
        return Response.ok(certificates.vouchedFor(code))
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
