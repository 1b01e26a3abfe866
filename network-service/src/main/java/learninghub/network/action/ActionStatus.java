package learninghub.network.action;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether it is still to be done. */
@Schema(enumeration = {"open", "done", "dropped"})
enum ActionStatus {
    OPEN("open"),
    DONE("done"),
    DROPPED("dropped");

    @EnumeratedValue
    @JsonValue
    private final String word;

    ActionStatus(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
