package learninghub.events.syndication;

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
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import learninghub.events.event.CalendarEntries;
import learninghub.events.event.EventFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The next events for feed readers. */
@Path("/feeds")
@RunOnVirtualThread
@Tag(name = "feeds", description = "The next events for feed readers")
class EventFeedResource {
    /** Events of one feed. */
    static final int MOST = 100;

    private static final String ATOM = "application/atom+xml";
    private static final String JSON_FEED = "application/feed+json";
    private static final String DESCRIPTION =
            "Takes the list's filters; what is to come unless they say otherwise, the first 100 by start.";

    private final CalendarEntries entries;
    private final EventFeeds feeds;

    EventFeedResource(CalendarEntries entries, EventFeeds feeds) {
        this.entries = entries;
        this.feeds = feeds;
    }

    @GET
    @Path("/events.atom")
    @PermitAll
    @Produces({ATOM, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(operationId = "getEventAtomFeed", summary = "The next events as Atom", description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content =
                    @Content(
                            mediaType = ATOM,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "feed",
                                            value = "<feed xmlns=\"http://www.w3.org/2005/Atom\">…</feed>")))
    public Response atom(@Valid @BeanParam EventFilter filter, @Context UriInfo request) {
        return answer(feeds.atom(self(request), entries.toCome(filter, MOST)), ATOM);
    }

    @GET
    @Path("/events.json")
    @PermitAll
    @Produces({JSON_FEED, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getEventJsonFeed",
            summary = "The next events as JSON Feed 1.1",
            description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content =
                    @Content(
                            mediaType = JSON_FEED,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "feed",
                                            value =
                                                    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Shared-learning hub: events\", \"items\": []}")))
    public Response jsonFeed(@Valid @BeanParam EventFilter filter, @Context UriInfo request) {
        return answer(feeds.jsonFeed(self(request), entries.toCome(filter, MOST)), JSON_FEED);
    }

    private static String self(UriInfo request) {
        String query = request.getRequestUri().getRawQuery();
        return request.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }

    private static Response answer(byte[] feed, String mediaType) {
        return Response.ok(feed)
                .type(mediaType + ";charset=UTF-8")
                .tag(new EntityTag(digest(feed)))
                .build();
    }

    private static String digest(byte[] feed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(feed), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
