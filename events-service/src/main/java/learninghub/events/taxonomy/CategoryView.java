package learninghub.events.taxonomy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A term of a vocabulary as it is called now. */
@Schema(
        name = "Category",
        requiredProperties = {"vocabulary", "path", "name"})
public record CategoryView(
        @Schema(examples = "strategic-objectives") String vocabulary,

        @Schema(examples = "6.2", description = "Only in a coded vocabulary") @Nullable
        String code,

        @Schema(examples = "6.2") String path,
        @Schema(examples = "Reporting and learning systems") String name) {

    /** As clients write it: in a coded vocabulary by code, else by path. */
    public String address() {
        return vocabulary + "/" + (code == null ? path : code);
    }
}
