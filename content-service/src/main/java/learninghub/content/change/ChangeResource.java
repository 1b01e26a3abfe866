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
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
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
    private static final String EXAMPLE = """
            [{"specversion": "1.0", "id": "1042", "type": "learninghub.article.published.v1", "source": "/api/v1/changes",
              "subject": "0190f3a2-7c1e-7b64-9c39-3f1b6f2a9d10", "time": "2026-03-02T09:30:00Z", "datacontenttype": "application/json",
              "data": {"id": "0190f3a2-7c1e-7b64-9c39-3f1b6f2a9d10", "slug": "safer-handovers", "title": "Safer handovers",
                       "type": "article", "href": "/api/v1/articles/safer-handovers"}}]""";

    /** Seconds an answer may be held back: well below what proxies allow a connection to be silent. */
    static final int LONGEST_WAIT = 30;

    private final ReadChanges readChanges;

    ChangeResource(ReadChanges readChanges) {
        this.readChanges = readChanges;
    }

    @GET
    @PermitAll
    @Produces(BATCH)
    @Operation(
            operationId = "listChanges",
            summary = "Every public change in order",
            description =
                    "From any point on: `after` is the `id` of the last change you have; absent or empty starts at the beginning. "
                            + "The link `next` of each answer goes on where it ended, also past changes of other types. A change tells what "
                            + "its subject is called today; of what is not to be seen any more only the `id` is told, and a withdrawal stays "
                            + "in the list as a tombstone.")
    @APIResponse(
            responseCode = "200",
            description = "Changes as CloudEvents; an empty list when there is nothing newer",
            content =
                    @Content(
                            mediaType = BATCH,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Change.class),
                            examples = @ExampleObject(name = "one publication", value = EXAMPLE)))
    public Response list(
            @QueryParam("after") @Parameter(example = "1041") @Nullable String after,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(Paging.MOST)
                    @Parameter(description = "How many changes, 1 to 100", example = "20")
                    int limit,
            @QueryParam("type")
                    @Parameter(
                            description = "Only changes of this type; may be repeated",
                            example = "[\"learninghub.article.published.v1\"]")
                    List<String> type,
            @QueryParam("wait")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(LONGEST_WAIT)
                    @Parameter(
                            description = "Seconds to hold an empty answer back, in case there is news meanwhile",
                            example = "25")
                    int wait) {
        ChangeBatch batch = readChanges.read(position(after), types(type), limit, Duration.ofSeconds(wait));
        return Response.ok(batch.changes())
                .header("Link", "<" + next(batch.reached(), limit, type) + ">; rel=\"next\"")
                .build();
    }

    private static String next(long reached, int limit, List<String> types) {
        return "/api/v1/changes?after=" + reached + "&limit=" + limit
                + types.stream().map(type -> "&type=" + type).collect(Collectors.joining());
    }

    private static List<ChangeType> types(List<String> names) {
        return names.stream()
                .distinct()
                .map(name -> ChangeType.named(name)
                        .orElseThrow(() -> Refusal.Malformed.parameter("type", "One of " + ChangeType.names() + ".")))
                .toList();
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
