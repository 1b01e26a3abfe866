package learninghub.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which kinds of notice a person has turned off. Whatever is not off is on. */
@ApplicationScoped
public class Choices {
    private final EntityManager database;
    private final UnsubscribeLinks links;

    Choices(EntityManager database, UnsubscribeLinks links) {
        this.database = database;
        this.links = links;
    }

    public Set<String> off(String person) {
        return new TreeSet<>(
                Sql.read(database, "select kind from notice_off where person = :person order by kind", String.class)
                        .setParameter("person", person)
                        .getResultList());
    }

    /** The same, to change it: nobody else does before the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> offLocked(String person) {
        Sql.read(database, "select 1 from pg_advisory_xact_lock(hashtextextended(:person, 36))", Integer.class)
                .setParameter("person", person)
                .getSingleResult();
        return off(person);
    }

    /** These and no others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void turnOff(String person, Collection<String> kinds) {
        Sql.write(database, "delete from notice_off where person = :person")
                .setParameter("person", person)
                .executeUpdate();
        kinds.forEach(kind -> turnOff(person, kind));
    }

    /** The strong ETag of what is off. */
    public static String tag(Set<String> off) {
        return "off-" + String.join("-", off);
    }

    /** @return the kind that is off from now on; empty when the secret is none of ours */
    @Transactional
    public Optional<String> unsubscribe(String secret) {
        Optional<UnsubscribeLinks.Subscription> subscription = links.read(secret);
        subscription.ifPresent(found -> turnOff(found.person(), found.kind()));
        return subscription.map(UnsubscribeLinks.Subscription::kind);
    }

    boolean isOff(String person, String kind) {
        return off(person).contains(kind);
    }

    private void turnOff(String person, String kind) {
        Sql.write(database, "insert into notice_off (person, kind) values (:person, :kind) on conflict do nothing")
                .setParameter("person", person)
                .setParameter("kind", kind)
                .executeUpdate();
    }
}
