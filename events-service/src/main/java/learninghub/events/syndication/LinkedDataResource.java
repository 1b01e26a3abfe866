package learninghub.events.syndication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import learninghub.events.event.CalendarEntries;
import learninghub.events.event.CalendarEntry;
import learninghub.events.event.VersionTag;
import learninghub.http.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A public event for whoever asks for linked data at its address; documented with the event itself. */
@Path("/api/v1/events")
@RunOnVirtualThread
class LinkedDataResource {
    /** Who accepts anything gets the event itself. */
    private static final String RATHER_THE_EVENT = ";qs=0.1";

    private final CalendarEntries entries;
    private final SchemaOrg schemaOrg;

    LinkedDataResource(CalendarEntries entries, SchemaOrg schemaOrg) {
        this.entries = entries;
        this.schemaOrg = schemaOrg;
    }

    @GET
    @Path("/{ref}")
    @PermitAll
    @Produces(SchemaOrg.MEDIA_TYPE + RATHER_THE_EVENT)
    @Operation(hidden = true)
    public Response read(String ref) {
        CalendarEntry entry = entries.of(ref);
        String linked = schemaOrg.of(entry).toString();
        return Response.fromResponse(ETags.ok(linked, VersionTag.of(entry.sequence(), linked)))
                .type(SchemaOrg.MEDIA_TYPE)
                .build();
    }
}
