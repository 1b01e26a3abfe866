package learninghub.network.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** How many came to a meeting. Who they were lies apart, for note-takers and chairs. */
@Entity
class Attendance {
    @Id
    private UUID meetingId;

    private UUID networkId;

    private int count;

    private UUID recordedBy;

    private Instant recordedAt;

    @Version
    private int version;

    /** While nothing is recorded. */
    static final int BLANK = 0;

    protected Attendance() {}

    Attendance(Meeting meeting) {
        this.meetingId = meeting.id();
        this.networkId = meeting.networkId();
        this.version = 1;
    }

    void record(int came, UUID by, Instant now) {
        count = came;
        recordedBy = by;
        recordedAt = now;
    }

    int count() {
        return count;
    }

    int version() {
        return version;
    }
}
