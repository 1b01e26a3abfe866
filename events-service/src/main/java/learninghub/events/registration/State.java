package learninghub.events.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import learninghub.events.event.Places;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a registration stands, and what it takes of the event's places. */
@Schema(enumeration = {"confirmed", "waiting", "offered", "cancelled", "attended"})
enum State {
    CONFIRMED("confirmed", Places.Kind.CONFIRMED),
    WAITING("waiting", Places.Kind.WAITING),
    OFFERED("offered", Places.Kind.OFFERED),
    CANCELLED("cancelled", Places.Kind.NONE),
    ATTENDED("attended", Places.Kind.CONFIRMED);

    @EnumeratedValue
    @JsonValue
    final String word;

    final Places.Kind place;

    State(String word, Places.Kind place) {
        this.word = word;
        this.place = place;
    }
}
