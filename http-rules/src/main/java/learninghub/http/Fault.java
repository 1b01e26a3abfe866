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
        @Schema(examples = "must not be blank") String detail,

        @Schema(
                examples = "42",
                description = "Where in that text it begins, in UTF-16 code units; only where a place in it is meant")
        @Nullable
        Integer offset,

        @Schema(examples = "12", description = "How long that place is") @Nullable
        Integer length) {

    public static Fault at(String pointer, String detail) {
        return new Fault(pointer, null, detail, null, null);
    }

    /** A place inside a text, in UTF-16 code units. */
    public static Fault at(String pointer, int offset, int length, String detail) {
        return new Fault(pointer, null, detail, offset, length);
    }

    public static Fault parameter(String name, String detail) {
        return new Fault(null, name, detail, null, null);
    }
}
