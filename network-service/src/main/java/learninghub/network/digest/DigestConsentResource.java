package learninghub.network.digest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Not for members only: whoever is to be named may be no member, and their meeting is over. */
@Path("/api/v1/networks/{slug}/meetings/{id}/digests/{digestId}/consents/{personId}")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Digests")
class DigestConsentResource {
    private final ConsentToDigest consentToDigest;
    private final CurrentCaller caller;

    DigestConsentResource(ConsentToDigest consentToDigest, CurrentCaller caller) {
        this.consentToDigest = consentToDigest;
        this.caller = caller;
    }

    @PUT
    @Authenticated
    @Operation(
            operationId = "consentToDigest",
            summary = "Agree to the words of a digest as they are (chair; who is to be named)",
            description = "For oneself, and as a guest also when the meeting is over. If-Match names the wording read.")
    @APIResponse(
            responseCode = "200",
            description = "The digest as it is now",
            content = @Content(schema = @Schema(implementation = DigestView.class)))
    public Response consent(
            @PathParam("slug") String slug,
            @PathParam("id") UUID meeting,
            @PathParam("digestId") UUID id,
            @PathParam("personId") UUID person,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(
                consentToDigest.consent(new ConsentToDigest.Place(slug, meeting, id, person), ifMatch, caller.get()));
    }

    @DELETE
    @Authenticated
    @Operation(
            operationId = "withdrawConsentToDigest",
            summary = "Think again (chair; who is to be named)",
            description = "Until the digest is handed in to the editors; afterwards it is a 409.")
    @APIResponse(
            responseCode = "200",
            description = "The digest as it is now",
            content = @Content(schema = @Schema(implementation = DigestView.class)))
    public Response withdraw(
            @PathParam("slug") String slug,
            @PathParam("id") UUID meeting,
            @PathParam("digestId") UUID id,
            @PathParam("personId") UUID person,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(
                consentToDigest.withdraw(new ConsentToDigest.Place(slug, meeting, id, person), ifMatch, caller.get()));
    }

    private static Response answer(Digest digest) {
        return ETags.ok(digest.view().withoutArticle(), digest.tag());
    }
}
