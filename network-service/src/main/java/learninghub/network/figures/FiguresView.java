package learninghub.network.figures;

import learninghub.network.network.PublicFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the caller may know in figures. */
@Schema(name = "NetworkFigures")
record FiguresView(
        @Schema(description = "What everybody may know; absent until a chair shows it, and below 10") @Nullable
        PublicFigure shown,

        @Schema(description = "For members only") @Nullable Counted counted) {

    /** Different whenever anything in it is. */
    String tag() {
        return (shown == null ? "-" : shown.members() + shown.asOf()) + "." + (counted == null ? "-" : counted.tag());
    }
}
