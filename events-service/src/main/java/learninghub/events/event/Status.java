package learninghub.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an event stands in public. A withdrawn one is a draft again. */
@Schema(enumeration = {"draft", "published", "cancelled"})
enum Status {
    DRAFT("draft"),
    PUBLISHED("published"),
    CANCELLED("cancelled");

    @EnumeratedValue
    @JsonValue
    final String word;

    Status(String word) {
        this.word = word;
    }
}
