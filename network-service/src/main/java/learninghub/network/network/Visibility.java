package learninghub.network.network;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sees that a network exists: everybody, or its members and stewards. */
@Schema(
        name = "NetworkVisibility",
        enumeration = {"listed", "unlisted"})
public enum Visibility {
    LISTED("listed"),
    UNLISTED("unlisted");

    @EnumeratedValue
    private final String word;

    Visibility(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
