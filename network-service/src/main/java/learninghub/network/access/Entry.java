package learninghub.network.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Ids;
import learninghub.network.membership.Standing;
import org.hibernate.annotations.Immutable;

/** One reading. */
@Entity
@Immutable
@Table(name = "access_log")
class Entry {
    @Id
    private UUID id;

    private UUID networkId;

    private UUID meetingId;

    private UUID memberId;

    private String what;
    private int version;
    private Instant at;

    protected Entry() {}

    Entry(Standing reader, UUID meetingId, String what, int version, Instant at) {
        this.id = Ids.next();
        this.networkId = reader.networkId();
        this.meetingId = meetingId;
        this.memberId = reader.memberId();
        this.what = what;
        this.version = version;
        this.at = at;
    }

    AccessView view() {
        return new AccessView(id, meetingId, memberId, what, version, at);
    }

    UUID id() {
        return id;
    }
}
