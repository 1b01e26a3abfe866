package learninghub.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error as the client sees it: RFC 9457, with the faults of a refused body and the trace to quote when asking for help. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "RFC 9457 problem details")
public record Problem(
        @Schema(
                examples = "/problems/not-found",
                description = "This address answers with what it means and what to do")
        String type,

        @Schema(examples = "Not found") String title,
        @Schema(examples = "404") int status,

        @Schema(examples = "There is nothing here, or nothing you may see.") @Nullable
        String detail,

        @Schema(
                examples = "urn:uuid:019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10",
                description = "The X-Request-Id of the answer")
        String instance,

        @Schema(examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        @Nullable List<Fault> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
