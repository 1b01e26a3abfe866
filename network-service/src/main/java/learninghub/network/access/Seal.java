package learninghub.network.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One link of the chain. */
@Entity
@Immutable
@Table(name = "access_seal")
class Seal {
    @Id
    private long seq;

    private UUID entryId;

    private byte[] hash;
    private Instant at;

    protected Seal() {}
}
