package learninghub.network.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Ids;
import org.jspecify.annotations.Nullable;

/** Something a network has decided. */
@Entity
class Decision {
    @Id
    private UUID id;

    private UUID networkId;

    private @Nullable UUID meetingId;

    private String text;
    private @Nullable String rationale;

    private LocalDate decidedOn;

    private UUID createdBy;

    private Instant createdAt;

    @Version
    private int version;

    protected Decision() {}

    Decision(UUID networkId, DecisionText given, UUID by, Instant now) {
        this.id = Ids.next();
        this.networkId = networkId;
        this.createdBy = by;
        this.createdAt = now;
        this.version = 1;
        write(given);
    }

    void write(DecisionText given) {
        text = given.text();
        rationale = given.rationale();
        decidedOn = given.decidedOn();
        meetingId = given.meetingId();
    }

    DecisionText written() {
        return new DecisionText(text, rationale, decidedOn, meetingId);
    }

    DecisionView view() {
        return new DecisionView(id, text, rationale, decidedOn, meetingId, createdAt);
    }

    Cursor cursor() {
        return Cursor.of(decidedOn, id);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }
}
