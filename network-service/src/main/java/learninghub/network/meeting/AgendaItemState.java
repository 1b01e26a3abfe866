package learninghub.network.meeting;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members propose, chairs decide. */
@Schema(enumeration = {"proposed", "accepted", "declined"})
enum AgendaItemState {
    PROPOSED("proposed"),
    ACCEPTED("accepted"),
    DECLINED("declined");

    @EnumeratedValue
    @JsonValue
    private final String word;

    AgendaItemState(String word) {
        this.word = word;
    }
}
