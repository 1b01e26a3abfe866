package learninghub.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where people get their mail: the verified address of their token, sealed. A service notes it when it gets a reason to write to somebody
 * and forgets it when it has none any more.
 */
@ApplicationScoped
public class Mailboxes {
    private static final String PURPOSE = "address of ";

    private final EntityManager database;
    private final Seal seal;
    private final Clock clock;

    Mailboxes(EntityManager database, Seal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /** @param address null when the token names none that was verified: then what was noted before stays */
    @Transactional
    public void note(String person, @Nullable String address) {
        if (address == null || of(person).filter(address::equals).isPresent()) {
            return;
        }
        Sql.write(database, """
                        insert into mailbox (person, address, noted_at) values (:person, :address, :now)
                        on conflict (person) do update set address = excluded.address, noted_at = excluded.noted_at""")
                .setParameter("person", person)
                .setParameter("address", seal.close(address, PURPOSE + person))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    Optional<String> of(String person) {
        return Sql.read(database, "select address from mailbox where person = :person", byte[].class)
                .setParameter("person", person)
                .getResultList()
                .stream()
                .findFirst()
                .flatMap(closed -> seal.open(closed, PURPOSE + person));
    }
}
