package learninghub.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How people take part. */
@Schema(enumeration = {"online", "in-person", "hybrid"})
enum Mode {
    ONLINE("online"),
    IN_PERSON("in-person"),
    HYBRID("hybrid");

    @EnumeratedValue
    @JsonValue
    final String word;

    Mode(String word) {
        this.word = word;
    }
}
