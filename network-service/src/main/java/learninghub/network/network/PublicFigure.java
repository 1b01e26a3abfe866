package learninghub.network.network;

import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many belong to a network, for everybody: rounded down to tens, from 10, counted once a day. */
@Schema(name = "PublicFigures")
public record PublicFigure(
        @Schema(examples = "160+") String members,
        @Schema(examples = "2026-11-22") LocalDate asOf) {
    static PublicFigure of(Tuple row) {
        Object day = row.get("as_of");
        return new PublicFigure(
                row.get("members", Integer.class) + "+",
                day instanceof Date date ? date.toLocalDate() : (LocalDate) day);
    }
}
