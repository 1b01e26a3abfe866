package learninghub.network.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learninghub.http.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One reading. The person stands in it by a key whose owner can be forgotten without touching the entry. */
@Entity
@Immutable
@Table(name = "access_log")
class Entry {
    @Id
    private UUID id;

    private UUID networkId;

    private @Nullable UUID meetingId;

    private UUID personKey;

    private String what;

    private @Nullable UUID subjectId;

    private int version;
    private String how;
    private Instant at;

    protected Entry() {}

    Entry(Reading reading, UUID personKey, Instant at) {
        this.id = Ids.next();
        this.networkId = reading.network();
        this.meetingId = reading.meeting();
        this.personKey = personKey;
        this.what = reading.what();
        this.subjectId = reading.subject();
        this.version = reading.version();
        this.how = reading.how();
        this.at = at;
    }

    /** Its link in the chain: over the hash before and everything that stands in the entry. */
    byte[] hash(byte[] before) {
        String content = Stream.of(
                        id,
                        networkId,
                        meetingId,
                        personKey,
                        what,
                        subjectId,
                        version,
                        how,
                        ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param member null when their key has been forgotten */
    AccessView view(@Nullable UUID member) {
        return new AccessView(id, meetingId, member, personKey, what, subjectId, version, how, at);
    }

    UUID id() {
        return id;
    }
}
