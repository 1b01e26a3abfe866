package learninghub.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing wrong with a request: where, as a JSON Pointer (RFC 6901) into the body or as the name of a query parameter, and what. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Fault")
public record Fault(
        @Schema(examples = "/title") @Nullable String pointer,
        @Schema(examples = "limit") @Nullable String parameter,
        @Schema(examples = "must not be blank") String detail) {

    public static Fault at(String pointer, String detail) {
        return new Fault(pointer, null, detail);
    }

    public static Fault parameter(String name, String detail) {
        return new Fault(null, name, detail);
    }
}
