package learninghub.network.digest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.ETags;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me/digests")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Me")
class MyDigestResource {
    private final DigestRepository digests;

    MyDigestResource(DigestRepository digests) {
        this.digests = digests;
    }

    @GET
    @RolesAllowed("member")
    @Operation(
            operationId = "listMyDigests",
            summary = "The digests that are to name one, with all their words",
            description = "By the verified e-mail address of the account. Consent is given at their meeting's address.")
    public Page<DigestView> list(@Valid @BeanParam Paging paging) {
        return Page.of(
                digests.namingMe(paging.after(1), paging.rows()),
                paging.limit,
                digest -> digest.view().withoutArticle(),
                digest -> Cursor.of(digest.id()));
    }

    @GET
    @Path("/{digestId}")
    @Authenticated
    @Operation(operationId = "getMyDigest", summary = "One of them, with the ETag that consent names")
    @APIResponse(
            responseCode = "200",
            description = "The digest",
            content = @Content(schema = @Schema(implementation = DigestView.class)))
    public Response get(@PathParam("digestId") UUID id) {
        Digest digest = digests.namingMe(id).orElseThrow(Refusal.NotFound::new);
        return ETags.ok(digest.view().withoutArticle(), digest.tag());
    }
}
