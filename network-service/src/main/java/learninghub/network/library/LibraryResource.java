package learninghub.network.library;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.RequestLimits;
import learninghub.network.actor.ActingAs;
import learninghub.network.file.Upload;
import learninghub.network.link.FileLink;
import learninghub.network.membership.MembersOnly;
import learninghub.network.membership.MembershipRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/networks/{slug}/resources")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Library")
class LibraryResource {
    private final LibraryRepository library;
    private final LibraryViews views;
    private final MembershipRepository memberships;
    private final KeepResources keepResources;
    private final CurrentCaller caller;

    LibraryResource(
            LibraryRepository library,
            LibraryViews views,
            MembershipRepository memberships,
            KeepResources keepResources,
            CurrentCaller caller) {
        this.library = library;
        this.views = views;
        this.memberships = memberships;
        this.keepResources = keepResources;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listResources", summary = "The library of a network, latest first, for its members")
    public Page<ResourceView> list(@PathParam("slug") String slug, @Valid @BeanParam Paging paging) {
        return views.list(slug, paging, caller.get());
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "addResource",
            summary = "Add a link, an article of the hub, or something whose file follows (member)",
            description = "A linked article of the hub shows when it changes or is withdrawn.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResourceView.class)))
    public Response add(@PathParam("slug") String slug, @NotNull @Valid NewLibraryItem wanted) {
        LibraryItem resource = keepResources.add(slug, wanted, caller.get());
        URI location = URI.create("/api/v1/networks/" + slug + "/resources/" + resource.id());
        return ETags.created(location, views.view(resource), String.valueOf(resource.version()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getResource", summary = "What is said of one resource, for members")
    @APIResponse(
            responseCode = "200",
            description = "The resource; its ETag is for If-Match",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResourceView.class)))
    public Response get(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return answer(library.of(memberships.standing(slug, caller.get()), id));
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "dropResource", summary = "Drop a resource and its file (who added it, chair)")
    public void drop(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        keepResources.drop(slug, id, ifMatch, caller.get());
    }

    @PUT
    @Path("/{id}/content")
    @Consumes(MediaType.WILDCARD)
    @Authenticated
    @RequestLimits.OwnBodyLimit
    @Operation(
            operationId = "putResourceContent",
            summary = "Put the file of a resource (who added it, chair)",
            description = "As for papers: the bytes with Content-Type and Content-Disposition, at most 20 MiB. "
                    + "If-Match names the resource.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResourceView.class)))
    public Response put(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION) @Nullable String disposition,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        Upload upload = Upload.read(contentType, disposition, body);
        return answer(keepResources.put(slug, id, upload, ifMatch, caller.get()));
    }

    @GET
    @Path("/{id}/content")
    @Authenticated
    @Operation(
            operationId = "getResourceContent",
            summary = "The file of a resource, for members",
            description = "Each reading is in the access log.")
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return attachment(views.content(slug, id, caller.get()));
    }

    @POST
    @Path("/{id}/content-links")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "makeResourceLink",
            summary = "An address of the file of a resource for a viewer without a token, for members",
            description =
                    "It opens the file for five minutes, as long as whoever made it may read it. Each reading is in the access log.")
    @APIResponse(
            responseCode = "201",
            description = "The link; its address is told this once",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FileLink.class)))
    public Response link(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return Response.status(201).entity(views.link(slug, id, caller.get())).build();
    }

    private static Response attachment(Upload file) {
        Response.ResponseBuilder answer =
                Response.ok(file.bytes(), file.mediaType()).tag(file.sha256());
        file.headers().forEach(answer::header);
        return answer.build();
    }

    private Response answer(LibraryItem resource) {
        return ETags.ok(views.view(resource), String.valueOf(resource.version()));
    }
}
