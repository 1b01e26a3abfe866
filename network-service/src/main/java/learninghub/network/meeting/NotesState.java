package learninghub.network.meeting;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the notes of a meeting are. */
@Schema(enumeration = {"none", "draft", "published", "amended"})
public enum NotesState {
    NONE("none"),
    DRAFT("draft"),
    PUBLISHED("published"),
    AMENDED("amended");

    @EnumeratedValue
    private final String word;

    NotesState(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
