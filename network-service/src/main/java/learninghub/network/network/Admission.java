package learninghub.network.network;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one becomes a member: by the rules alone, by a chair's decision, or only on invitation. */
@Schema(
        name = "NetworkAdmission",
        enumeration = {"automatic", "reviewed", "invitation"})
public enum Admission {
    AUTOMATIC("automatic"),
    REVIEWED("reviewed"),
    INVITATION("invitation");

    @EnumeratedValue
    private final String word;

    Admission(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
