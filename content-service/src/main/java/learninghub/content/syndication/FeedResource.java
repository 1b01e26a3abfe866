package learninghub.content.syndication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Date;
import java.util.function.Function;
import learninghub.content.article.ArticleFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/feeds")
@RunOnVirtualThread
@Tag(name = "Feeds")
class FeedResource {
    private final Feeds feeds;
    private final AtomFeed atomFeed;
    private final JsonFeed jsonFeed;

    FeedResource(Feeds feeds, AtomFeed atomFeed, JsonFeed jsonFeed) {
        this.feeds = feeds;
        this.atomFeed = atomFeed;
        this.jsonFeed = jsonFeed;
    }

    @GET
    @Path("/articles.atom")
    @PermitAll
    @Produces({AtomFeed.MEDIA_TYPE, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(
            operationId = "getAtomFeed",
            summary = "Published pieces as Atom, whole",
            description =
                    "Takes the list's filters; later pages by the link `next` (RFC 5005). Ask again with ETag or date.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed",
            content =
                    @Content(
                            mediaType = AtomFeed.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "feed",
                                            value = "<feed xmlns=\"http://www.w3.org/2005/Atom\">…</feed>")))
    public Response atom(@Valid @BeanParam ArticleFilter filter, @Context UriInfo request) {
        return answer(feeds.page(filter, request), AtomFeed.MEDIA_TYPE, atomFeed::of);
    }

    @GET
    @Path("/articles.json")
    @PermitAll
    @Produces({JsonFeed.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getJsonFeed",
            summary = "Published pieces as JSON Feed 1.1, whole",
            description = "Takes the list's filters; later pages by `next_url`. Ask again with ETag or date.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed",
            content =
                    @Content(
                            mediaType = JsonFeed.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "feed",
                                            value =
                                                    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Shared-learning hub\", \"items\": []}")))
    public Response json(@Valid @BeanParam ArticleFilter filter, @Context UriInfo request) {
        return answer(feeds.page(filter, request), JsonFeed.MEDIA_TYPE, jsonFeed::of);
    }

    /** The texts are read when they are sent, so not at all when nothing has changed. */
    private static Response answer(Feed feed, String mediaType, Function<Feed, byte[]> form) {
        StreamingOutput body = out -> out.write(form.apply(feed));
        Response.ResponseBuilder answer =
                Response.ok(body).type(mediaType + ";charset=UTF-8").tag(new EntityTag(feed.tag()));
        return (feed.changed() == null ? answer : answer.lastModified(Date.from(feed.changed()))).build();
    }
}
