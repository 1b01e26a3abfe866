package learninghub.network.network;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Networks the caller may know of: the database shows no others. */
@ApplicationScoped
public class NetworkRepository implements PanacheRepositoryBase<Network, UUID> {
    private static final Cursor BEFORE_ALL = Cursor.of("", new UUID(0, 0));

    /** Not found when the caller may not know of it. */
    public Network known(String slug) {
        return find("slug", slug).firstResultOptional().orElseThrow(Refusal.NotFound::new);
    }

    /** By name. */
    List<Network> listed(@Nullable Cursor after, int rows) {
        Cursor from = after == null ? BEFORE_ALL : after;
        return find("""
                        visibility = ?1 and (lower(name) > ?2 or lower(name) = ?2 and id > ?3) order by lower(name), id""", Visibility.LISTED, from.text(0), from.uuid(1))
                .page(0, rows)
                .list();
    }

    /** The networks somebody is an active member of, as they came to them. */
    List<MyNetworkView> of(UUID member, @Nullable Cursor after, int rows) {
        return getEntityManager()
                .createQuery("""
                        select n.id, n.slug, n.name, m.role, m.startedAt from Membership m join Network n on n.id = m.networkId
                        where m.memberId = :member and m.endedAt is null and (m.startedAt > :at or m.startedAt = :at and n.id > :id)
                        order by m.startedAt, n.id""", MyNetworkView.class)
                .setParameter("member", member)
                .setParameter("at", after == null ? Instant.EPOCH : after.instant(0))
                .setParameter("id", after == null ? new UUID(0, 0) : after.uuid(1))
                .setMaxResults(rows)
                .getResultList();
    }

    /** The slug itself, or with the next free number. Only a steward sees all slugs. */
    String freeSlug(String wanted) {
        List<String> taken = getEntityManager()
                .createQuery("select slug from Network where slug = :wanted or slug like :numbered", String.class)
                .setParameter("wanted", wanted)
                .setParameter("numbered", wanted + "-%")
                .getResultList();
        String free = wanted;
        for (int number = 2; taken.contains(free); number++) {
            free = wanted + "-" + number;
        }
        return free;
    }
}
