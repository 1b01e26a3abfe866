package learninghub.network.membership;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member does in one network. */
@Schema(
        name = "NetworkRole",
        enumeration = {"chair", "note-taker", "member"})
public enum Role {
    CHAIR("chair"),
    NOTE_TAKER("note-taker"),
    MEMBER("member");

    @EnumeratedValue
    private final String word;

    Role(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
