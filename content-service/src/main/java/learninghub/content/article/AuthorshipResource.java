package learninghub.content.article;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import learninghub.http.CurrentCaller;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/articles/{ref}/authorship-disclosures")
@RunOnVirtualThread
@Tag(name = "Articles")
class AuthorshipResource {
    private final DiscloseAuthor discloseAuthor;
    private final CurrentCaller caller;

    AuthorshipResource(DiscloseAuthor discloseAuthor, CurrentCaller caller) {
        this.discloseAuthor = discloseAuthor;
        this.caller = caller;
    }

    /** Without an Idempotency-Key: its answer would be kept outside the sealed table, and each look is one more record. */
    @POST
    @RolesAllowed("editor")
    @Operation(
            operationId = "discloseAuthor",
            summary = "Ask who wrote an anonymous piece; who asked and why is kept for good and shown to the author")
    @APIResponse(
            responseCode = "201",
            description = "The author",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DisclosedAuthor.class)))
    public Response disclose(@PathParam("ref") String ref, @NotNull @Valid AuthorshipQuestion question) {
        return Response.status(201)
                .entity(discloseAuthor.disclose(ref, question, caller.get()))
                .build();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listDisclosures", summary = "Who asked who wrote it, and why; author and editors")
    public Page<Disclosure> list(@PathParam("ref") String ref, @Valid @BeanParam Paging paging) {
        return discloseAuthor.disclosures(ref, paging.after(1), paging.limit, caller.get());
    }
}
