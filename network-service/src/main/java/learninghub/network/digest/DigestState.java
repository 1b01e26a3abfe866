package learninghub.network.digest;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Open until everybody has consented, agreed until content-service has it. */
@Schema(
        name = "DigestState",
        enumeration = {"open", "agreed", "handed-in"})
enum DigestState {
    OPEN("open"),
    AGREED("agreed"),
    HANDED_IN("handed-in");

    @EnumeratedValue
    private final String word;

    DigestState(String word) {
        this.word = word;
    }

    @JsonValue
    String word() {
        return word;
    }
}
