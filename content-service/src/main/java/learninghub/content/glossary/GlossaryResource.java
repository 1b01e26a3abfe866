package learninghub.content.glossary;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/glossary")
@RunOnVirtualThread
@Tag(name = "Glossary")
class GlossaryResource {
    private final GlossaryRepository terms;
    private final KeepGlossary keep;

    GlossaryResource(GlossaryRepository terms, KeepGlossary keep) {
        this.terms = terms;
        this.keep = keep;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listGlossary", summary = "The glossary's terms by name")
    public Page<GlossaryEntry> list(@Valid @BeanParam Paging paging) {
        return Page.of(
                terms.byTerm(paging.after(1), paging.rows()),
                paging.limit,
                term -> term,
                term -> Cursor.of(term.term().toLowerCase()));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getGlossaryTerm", summary = "One term")
    @APIResponse(
            responseCode = "200",
            description = "The term",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GlossaryEntry.class)))
    public Response get(@PathParam("id") UUID id) {
        GlossaryTerm term = terms.findByIdOptional(id).orElseThrow(Refusal.NotFound::new);
        return ETags.ok(term.view(), term.tag());
    }

    @POST
    @RolesAllowed("editor")
    @Idempotent
    @Operation(
            operationId = "addGlossaryTerm",
            summary = "Add a term",
            description = "Search takes the term and its expansion for the same within a second or two.")
    @APIResponse(
            responseCode = "201",
            description = "The term",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GlossaryEntry.class)))
    public Response add(@NotNull @Valid NewGlossaryTerm written) {
        GlossaryTerm term = keep.add(written);
        return ETags.created(URI.create("/api/v1/glossary/" + term.id()), term.view(), term.tag());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("editor")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeGlossaryTerm", summary = "Change a term (RFC 7396)")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = NewGlossaryTerm.class),
                            examples = @ExampleObject(name = "meaning", value = "{\"meaning\": \"In plain words.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The term",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GlossaryEntry.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        GlossaryTerm term = keep.change(id, patch, ifMatch);
        return ETags.ok(term.view(), term.tag());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "dropGlossaryTerm", summary = "Drop a term")
    @APIResponse(responseCode = "204", description = "Dropped")
    public void drop(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        keep.drop(id, ifMatch);
    }
}
