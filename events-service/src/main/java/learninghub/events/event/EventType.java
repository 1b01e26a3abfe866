package learninghub.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of event it is. */
@Schema(enumeration = {"webinar", "conference", "course", "workshop", "symposium", "meeting"})
enum EventType {
    WEBINAR("webinar"),
    CONFERENCE("conference"),
    COURSE("course"),
    WORKSHOP("workshop"),
    SYMPOSIUM("symposium"),
    MEETING("meeting");

    @EnumeratedValue
    @JsonValue
    final String word;

    EventType(String word) {
        this.word = word;
    }
}
