package learninghub.network.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** By which key a person stands in the log. Deleting the row forgets who it was; the chain stays whole. */
@Entity
class PersonKey {
    @Id
    private UUID memberId;

    private UUID key;

    protected PersonKey() {}
}
