package learninghub.content.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paged;
import learninghub.http.Paging;
import learninghub.identifiers.EditorsMayAccept;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/articles")
@RunOnVirtualThread
@Tag(name = "Articles")
class ArticleResource {
    private final ReadArticle readArticle;
    private final CreateArticle createArticle;
    private final EditArticle editArticle;
    private final DropDraft dropDraft;
    private final HandIn handIn;
    private final ReviewArticle reviewArticle;
    private final PublishArticle publishArticle;
    private final WithdrawArticle withdrawArticle;
    private final WithGlossary withGlossary;
    private final CurrentCaller caller;

    ArticleResource(
            ReadArticle readArticle,
            CreateArticle createArticle,
            EditArticle editArticle,
            DropDraft dropDraft,
            HandIn handIn,
            ReviewArticle reviewArticle,
            PublishArticle publishArticle,
            WithdrawArticle withdrawArticle,
            WithGlossary withGlossary,
            CurrentCaller caller) {
        this.readArticle = readArticle;
        this.createArticle = createArticle;
        this.editArticle = editArticle;
        this.dropDraft = dropDraft;
        this.handIn = handIn;
        this.reviewArticle = reviewArticle;
        this.publishArticle = publishArticle;
        this.withdrawArticle = withdrawArticle;
        this.withGlossary = withGlossary;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listArticles", summary = "Published pieces; with status, the working copies you may see")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticlePage.class)))
    public Paged list(@Valid @BeanParam ArticleFilter filter) {
        return readArticle.list(filter, caller.get());
    }

    @POST
    @RolesAllowed({"member", "partner"})
    @Idempotent
    @EditorsMayAccept
    @Operation(operationId = "createArticle", summary = "Start a draft")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    public Response create(@NotNull @Valid Draft draft) {
        WorkingCopy copy = createArticle.create(draft, caller.get());
        return ETags.created(URI.create("/api/v1/articles/" + copy.view().id()), copy.view(), copy.tag());
    }

    @GET
    @Path("/{ref}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getArticle",
            summary = "One piece by id or slug",
            description = "The live copy; those who may edit it get the working copy unless `copy=live`. "
                    + "As a citation or schema.org by Accept: the live copy for everybody.")
    @APIResponse(
            responseCode = "200",
            description = "The piece",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleView.class)),
                @Content(
                        mediaType = "application/x-research-info-systems",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "RIS", value = "TY  - BLOG")),
                @Content(
                        mediaType = "application/x-bibtex",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "BibTeX", value = "@misc{safer-handovers}")),
                @Content(
                        mediaType = "application/vnd.citationstyles.csl+json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "CSL-JSON", value = "{\"type\": \"post-weblog\"}")),
                @Content(
                        mediaType = "application/ld+json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "schema.org", value = "{\"@type\": \"BlogPosting\"}"))
            })
    @APIResponse(responseCode = "308", description = "Its slug has changed: Location names the newest one")
    @APIResponse(responseCode = "410", description = "It has been withdrawn")
    public Response get(
            @PathParam("ref") @Parameter(example = "safer-handovers") String ref,
            @QueryParam("copy") @Pattern(regexp = "live|working", message = "is live or working") @Nullable String copy,
            @QueryParam("expand")
                    @Pattern(regexp = "glossary", message = "is glossary")
                    @Parameter(description = "`glossary`: with the glossary's terms that are in the text, at most 100")
                    @Nullable
                    String expand,
            @Context UriInfo address) {
        return switch (readArticle.read(ref, copy, caller.get())) {
            case Shown shown -> ok(expand == null ? shown : withGlossary.of(shown));
            case Moved moved -> movedTo(moved.slug(), address);
        };
    }

    @PATCH
    @Path("/{ref}")
    @Authenticated
    @Consumes(MergePatch.MEDIA_TYPE)
    @EditorsMayAccept
    @Operation(
            operationId = "editArticle",
            summary = "Change the working copy (RFC 7396); an editor: the slug of a published piece")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ArticlePatch.class),
                            examples = @ExampleObject(name = "title", value = "{\"title\": \"Safer handovers\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The working copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    public Response edit(
            @PathParam("ref") String ref, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        return ok(editArticle.edit(ref, patch, ifMatch, caller.get()));
    }

    @DELETE
    @Path("/{ref}")
    @Authenticated
    @Operation(operationId = "dropDraft", summary = "Drop a draft that was never published")
    @APIResponse(responseCode = "204", description = "Dropped")
    public void drop(@PathParam("ref") String ref, @HeaderParam("If-Match") @Nullable String ifMatch) {
        dropDraft.drop(ref, ifMatch, caller.get());
    }

    @PUT
    @Path("/{ref}/submission")
    @Authenticated
    @Operation(operationId = "submitArticle", summary = "Hand the working copy in for review")
    @APIResponse(
            responseCode = "200",
            description = "The working copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    public Response submit(@PathParam("ref") String ref, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(handIn.submit(ref, ifMatch, caller.get()));
    }

    @DELETE
    @Path("/{ref}/submission")
    @Authenticated
    @Operation(operationId = "takeArticleBack", summary = "Take it back from review")
    @APIResponse(
            responseCode = "200",
            description = "The working copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    public Response takeBack(@PathParam("ref") String ref, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(handIn.takeBack(ref, ifMatch, caller.get()));
    }

    @PUT
    @Path("/{ref}/review")
    @RolesAllowed("editor")
    @Operation(operationId = "reviewArticle", summary = "Approve it, or return it with a comment")
    @APIResponse(
            responseCode = "200",
            description = "The working copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    public Response review(
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Review review) {
        return ok(reviewArticle.review(ref, review, ifMatch, caller.get()));
    }

    @PUT
    @Path("/{ref}/publication")
    @RolesAllowed("editor")
    @RequestBody(required = false, description = "At once and for good when absent")
    @Operation(
            operationId = "publishArticle",
            summary = "Publish the approved revision, or one's own piece, now or later",
            description =
                    "With `publishAt` it is scheduled: the next edit ends that, as it ends the approval. When the hour comes the editor who"
                            + " scheduled it must still be one, or the piece goes back to the queue. At `expireAt` it is withdrawn.")
    @APIResponse(
            responseCode = "200",
            description = "The working copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    public Response publish(
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @Nullable Publication publication) {
        return ok(publishArticle.publish(ref, Publication.orNow(publication), ifMatch, caller.get()));
    }

    @DELETE
    @Path("/{ref}/publication")
    @RolesAllowed("editor")
    @Operation(
            operationId = "withdrawArticle",
            summary = "Withdraw it: readers get 410; what is scheduled only, is cancelled")
    @APIResponse(responseCode = "204", description = "Withdrawn, or not scheduled any more")
    public void withdraw(@PathParam("ref") String ref, @HeaderParam("If-Match") @Nullable String ifMatch) {
        withdrawArticle.withdraw(ref, ifMatch, caller.get());
    }

    @GET
    @Path("/{ref}/history")
    @Authenticated
    @Operation(operationId = "getArticleHistory", summary = "Who did what, with comments; author and editors")
    public Page<HistoryEntry> history(@PathParam("ref") String ref, @Valid @BeanParam Paging paging) {
        return readArticle.history(ref, paging.after(1), paging.limit, caller.get());
    }

    private static Response movedTo(String slug, UriInfo address) {
        URI here = UriBuilder.fromUri(address.getRequestUri())
                .replacePath("/api/v1/articles/" + slug)
                .build();
        return Response.status(308).location(here).build();
    }

    private static Response ok(Shown shown) {
        return ETags.ok(shown.body(), shown.tag());
    }

    private static Response ok(WorkingCopy copy) {
        return ETags.ok(copy.view(), copy.tag());
    }

    /** What a patch may hold, for the documentation. */
    @Schema(name = "ArticlePatch", allOf = Draft.class)
    record ArticlePatch(
            @Schema(
                    examples = "safer-handovers",
                    description = "Editors, once it was published; takes effect at once, the old one redirects")
            @Nullable
            String slug) {}

    /** The form of the list, for the documentation: most of its items are sent ready-made. */
    @Schema(name = "ArticlePage")
    record ArticlePage(
            java.util.List<ArticleSummary> items, @Nullable String next) {}
}
