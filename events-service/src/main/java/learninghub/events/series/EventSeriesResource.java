package learninghub.events.series;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import learninghub.events.event.Cancellation;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events that come again. */
@Path(EventSeriesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "series", description = "Events that come again")
class EventSeriesResource {
    static final String PATH = "/api/v1/event-series";

    private final SeriesRepository repository;
    private final PlanSeries plan;
    private final ChangeSeries change;
    private final CurrentCaller caller;

    EventSeriesResource(SeriesRepository repository, PlanSeries plan, ChangeSeries change, CurrentCaller caller) {
        this.repository = repository;
        this.plan = plan;
        this.change = change;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"editor", "partner"})
    @Idempotent
    @Operation(
            operationId = "planEventSeries",
            summary = "Hand in events that come again, as drafts (editor; partner with events:submit)",
            description =
                    "Each date of the rule becomes an event of its own, at its time on the wall when the clocks change; opening and"
                            + " closing times keep their distance from the start.")
    @APIResponseSchema(value = EventSeriesView.class, responseCode = "201", responseDescription = "The series")
    public Response plan(@Valid @NotNull NewEventSeries wanted) {
        SeriesRepository.Tagged series = plan.plan(wanted, caller.get());
        return ETags.created(URI.create(PATH + "/" + series.view().id()), series.view(), series.tag());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readEventSeries", summary = "One series; its events are found by ?series=")
    @APIResponseSchema(value = EventSeriesView.class, responseCode = "200", responseDescription = "The series")
    public Response read(UUID id) {
        return answer(repository.read(id, caller.get()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({"editor", "partner"})
    @Operation(
            operationId = "changeEventSeries",
            summary = "Change what every event to come says; times are changed event by event")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Any fields of EventDetails but times",
                                            examples = "{\"feeNote\": \"Free\"}")))
    @APIResponseSchema(value = EventSeriesView.class, responseCode = "200", responseDescription = "The series")
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        return answer(change.change(id, patch, ifMatch, caller.get()));
    }

    @PUT
    @Path("/{id}/publication")
    @RolesAllowed("editor")
    @Operation(operationId = "publishEventSeries", summary = "Show every event to come of a series to everyone")
    @APIResponseSchema(value = EventSeriesView.class, responseCode = "200", responseDescription = "The series")
    public Response publish(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(change.publish(id, ifMatch, caller.get()));
    }

    @PUT
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Operation(operationId = "cancelEventSeries", summary = "Say that no public event to come of a series takes place")
    @APIResponseSchema(value = EventSeriesView.class, responseCode = "200", responseDescription = "The series")
    public Response cancel(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Cancellation cancellation) {
        return answer(change.cancel(id, cancellation.reason(), ifMatch, caller.get()));
    }

    private static Response answer(SeriesRepository.Tagged series) {
        return ETags.ok(series.view(), series.tag());
    }
}
