package learninghub.content.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/tags")
@RunOnVirtualThread
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Taxonomy")
class TagResource {
    private final ReadTags read;
    private final TaxonomyAnswers answers;
    private final CreateTag createTag;
    private final ChangeTag changeTag;
    private final MergeTags mergeTags;
    private final RemoveTag removeTag;

    TagResource(
            ReadTags read,
            TaxonomyAnswers answers,
            CreateTag createTag,
            ChangeTag changeTag,
            MergeTags mergeTags,
            RemoveTag removeTag) {
        this.read = read;
        this.answers = answers;
        this.createTag = createTag;
        this.changeTag = changeTag;
        this.mergeTags = mergeTags;
        this.removeTag = removeTag;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, Form.LD_JSON, Form.TEXT_TURTLE})
    @Operation(
            operationId = "listTags",
            summary = "Tags by name, or those that begin with q",
            description =
                    "`q` is the beginning of a name or synonym; case, diacritics and punctuation make no difference. Without it by name, with it the most used first. As JSON-LD or Turtle a page is part of a SKOS concept scheme; synonyms are other labels.")
    @APIResponse(
            responseCode = "200",
            description = "A page of tags",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TagPage.class)),
                @Content(mediaType = Form.LD_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = Form.TEXT_TURTLE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @QueryParam("q") @DefaultValue("") @Size(max = 100) @Parameter(example = "imp") String q,
            @Valid @BeanParam Paging paging,
            @Context HttpHeaders asked,
            @Context UriInfo at) {
        return answers.of(read.list(q, paging), asked, at);
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Operation(operationId = "getTag", summary = "One tag")
    @APIResponse(
            responseCode = "200",
            description = "The tag",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TagView.class)))
    @APIResponse(responseCode = "308", description = "It was renamed or merged; `Location` says where it is now")
    public Response get(@PathParam("slug") @Parameter(example = "psirf") String slug) {
        return read.shown(slug).at(slug);
    }

    @POST
    @RolesAllowed("editor")
    @Idempotent
    @Operation(
            operationId = "createTag",
            summary = "Make a tag",
            description =
                    "409 names the tags that are nearly called the same (case, plural, hyphen, spacing, diacritics); list them in `distinctFrom` to make it all the same. Pieces whose authors proposed the word carry the tag from then on.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TagView.class)))
    public Response create(@NotNull @Valid NewTag wanted) {
        return read.shown(createTag.create(wanted)).created();
    }

    @PATCH
    @Path("/{slug}")
    @RolesAllowed("editor")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeTag",
            summary = "Rename a tag or change its synonyms",
            description =
                    "The slug follows a new name unless it is given; the old one answers 308. What was proposed with a new synonym becomes the tag.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TagText.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed; live pieces show it within seconds",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TagView.class)))
    public Response change(
            @PathParam("slug") @Parameter(example = "psirf") String slug,
            @NotNull JsonNode patch,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return read.shown(changeTag.change(slug, patch, ifMatch)).ok();
    }

    @DELETE
    @Path("/{slug}")
    @RolesAllowed("editor")
    @Operation(operationId = "removeTag", summary = "Remove a tag that nothing uses")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(
            @PathParam("slug") @Parameter(example = "psirf") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        removeTag.remove(slug, ifMatch);
    }

    @POST
    @Path("/{slug}/merger")
    @RolesAllowed("editor")
    @Idempotent
    @Operation(
            operationId = "mergeTag",
            summary = "Make it part of another tag",
            description = "Pieces and events follow, the old slug answers 308, its words become synonyms of the other.")
    @APIResponse(
            responseCode = "200",
            description = "The tag it became",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TagView.class)))
    public Response merge(
            @PathParam("slug") @Parameter(example = "incident-reports") String slug, @NotNull @Valid Merger merger) {
        return read.shown(mergeTags.merge(slug, merger)).ok();
    }

    /** For the document only: what a page of tags is. */
    @Schema(name = "PageTagView")
    interface TagPage {
        List<TagView> getItems();

        @Nullable
        String getNext();
    }
}
