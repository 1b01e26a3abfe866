package learninghub.content.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/vocabularies")
@RunOnVirtualThread
@Tag(name = "Taxonomy")
class VocabularyResource {
    private final VocabularyRepository vocabularies;
    private final AddTerm addTerm;
    private final ChangeTerm changeTerm;
    private final TaxonomyAnswers answers;

    VocabularyResource(
            VocabularyRepository vocabularies, AddTerm addTerm, ChangeTerm changeTerm, TaxonomyAnswers answers) {
        this.vocabularies = vocabularies;
        this.addTerm = addTerm;
        this.changeTerm = changeTerm;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listVocabularies", summary = "The vocabularies")
    public Page<VocabularySummary> list() {
        return new Page<>(vocabularies.all(), null);
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, Form.LD_JSON, Form.TEXT_TURTLE})
    @Operation(
            operationId = "getVocabulary",
            summary = "One vocabulary: its tree, with the number of published pieces per term",
            description = "As JSON-LD or Turtle it is a SKOS concept scheme.")
    @APIResponse(
            responseCode = "200",
            description = "The tree; archived terms are marked",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = VocabularyView.class)),
                @Content(mediaType = Form.LD_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = Form.TEXT_TURTLE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response get(@PathParam("slug") @Parameter(example = "topics") String slug, @Context HttpHeaders asked) {
        return answers.of(vocabularies.tree(slug).orElseThrow(Refusal.NotFound::new), asked);
    }

    @GET
    @Path("/{slug}/coverage")
    @PermitAll
    @Operation(
            operationId = "getCoverage",
            summary = "How many published pieces each term of a coded vocabulary has, by country",
            description = "Every term is there, also with none; a term counts what is filed below it once.")
    @APIResponse(
            responseCode = "200",
            description = "The matrix: objectives with their strategies",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoverageView.class)))
    public Response coverage(
            @PathParam("slug") @Parameter(example = "strategic-objectives") String slug,
            @QueryParam("country")
                    @Pattern(regexp = "[A-Z]{2}", message = "is an ISO 3166-1 alpha-2 code")
                    @Parameter(example = "GB")
                    @Nullable
                    String country) {
        return answers.of(vocabularies.coverage(slug, country).orElseThrow(Refusal.NotFound::new));
    }

    @GET
    @Path("/{slug}/terms/{termId}")
    @PermitAll
    @Operation(operationId = "getTerm", summary = "One term")
    @APIResponse(
            responseCode = "200",
            description = "The term; its ETag is what a change names",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TermDetail.class)))
    public Response term(
            @PathParam("slug") @Parameter(example = "topics") String slug, @PathParam("termId") UUID termId) {
        return answer(vocabularies.term(slug, termId).orElseThrow(Refusal.NotFound::new));
    }

    @POST
    @Path("/{slug}/terms")
    @RolesAllowed("editor")
    @Idempotent
    @Operation(operationId = "addTerm", summary = "Add a term")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TermDetail.class)))
    public Response add(@PathParam("slug") @Parameter(example = "topics") String slug, @NotNull @Valid NewTerm wanted) {
        Term term = addTerm.add(slug, wanted);
        URI address = URI.create("/api/v1/vocabularies/" + slug + "/terms/" + term.id());
        return ETags.created(address, term.detail(), term.tag());
    }

    @PATCH
    @Path("/{slug}/terms/{termId}")
    @RolesAllowed("editor")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeTerm",
            summary = "Rename, move, archive or bring back a term",
            description =
                    "What is below follows. Lists and counts follow at once, names on live pieces within seconds. The old path goes on being understood in filters and when filing.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TermText.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TermDetail.class)))
    public Response change(
            @PathParam("slug") @Parameter(example = "topics") String slug,
            @PathParam("termId") UUID termId,
            @NotNull JsonNode patch,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(changeTerm.change(slug, termId, patch, ifMatch));
    }

    private static Response answer(Term term) {
        return ETags.ok(term.detail(), term.tag());
    }
}
