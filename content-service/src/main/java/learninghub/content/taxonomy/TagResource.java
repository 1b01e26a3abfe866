package learninghub.content.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/v1/tags")
@RunOnVirtualThread
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Taxonomy")
class TagResource {
    private final TagRepository tags;
    private final CreateTag createTag;
    private final CurrentCaller caller;

    TagResource(TagRepository tags, CreateTag createTag, CurrentCaller caller) {
        this.tags = tags;
        this.createTag = createTag;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listTags", summary = "Tags by name, or those that begin with q")
    public Page<TagView> list(
            @QueryParam("q") @DefaultValue("") @Size(max = 100) @Parameter(example = "imp") String q,
            @Valid @BeanParam Paging paging) {
        List<TagView> found = tags.named(q, paging.after(1), paging.rows());
        return Page.of(
                found, paging.limit, tag -> tag, tag -> Cursor.of(tag.name().toLowerCase()));
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Operation(operationId = "getTag", summary = "One tag")
    public TagView get(@PathParam("slug") String slug) {
        return tags.withSlug(slug).orElseThrow(Refusal.NotFound::new).view();
    }

    @POST
    @RolesAllowed("editor")
    @Idempotent
    @Operation(operationId = "createTag", summary = "Make a tag")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = TagView.class)))
    public Response create(@NotNull @Valid NewTag wanted) {
        Tag made = createTag.create(wanted, caller.get());
        return Response.created(URI.create("/api/v1/tags/" + made.slug()))
                .entity(made.view())
                .build();
    }
}
