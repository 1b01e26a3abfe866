package learninghub.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Who may register; the event itself is public. */
enum Admits {
    ANYONE("anyone"),
    MEMBERS("members"),
    NETWORK("network");

    @EnumeratedValue
    @JsonValue
    final String word;

    Admits(String word) {
        this.word = word;
    }
}
