package learninghub.content.change;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/changes")
@RunOnVirtualThread
@Tag(name = "Changes")
class ChangeResource {
    private static final String BATCH = "application/cloudevents-batch+json";

    private final ChangeRepository changes;

    ChangeResource(ChangeRepository changes) {
        this.changes = changes;
    }

    @GET
    @PermitAll
    @Produces(BATCH)
    @Operation(
            operationId = "listChanges",
            summary = "Every public change in order",
            description =
                    "From any point on: `after` is the `id` of the last change you have; absent or empty starts at the beginning.")
    @APIResponse(
            responseCode = "200",
            description = "Changes as CloudEvents; an empty list when there is nothing newer",
            content =
                    @Content(
                            mediaType = BATCH,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Change.class)))
    public Response list(
            @QueryParam("after") @Parameter(example = "1041") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Paging.MOST) int limit) {
        List<Change> batch = changes.after(position(after), limit);
        Response.ResponseBuilder answer = Response.ok(batch);
        if (!batch.isEmpty()) {
            answer.header(
                    "Link", "</api/v1/changes?after=" + batch.getLast().id() + "&limit=" + limit + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static long position(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        if (!after.matches("\\d{1,18}")) {
            throw Refusal.Malformed.parameter("after", "Not the id of a change.");
        }
        return Long.parseLong(after);
    }
}
