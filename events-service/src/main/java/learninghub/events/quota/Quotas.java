package learninghub.events.quota;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import learninghub.events.event.Admission;
import learninghub.events.event.AdmissionDesk;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Fault;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The quotas there are. */
@ApplicationScoped
public class Quotas implements PanacheRepositoryBase<Quota, UUID> {
    /** The most of one event; so all of them are read at once. */
    static final int MOST = 20;

    private final Events events;
    private final AdmissionDesk desk;

    Quotas(Events events, AdmissionDesk desk) {
        this.events = events;
        this.desk = desk;
    }

    /** The event's, in the order in which they were made. Under its lock. */
    public List<Quota> of(Event event) {
        return list("eventId = ?1 order by id", event.id());
    }

    /**
     * The quota somebody's place would count in: the one they name, else the first that is for them and has a place, else the first that is for them; null when the event has none.
     * Refuses (422) one that is not the event's, (403) when none is for them. Asks the owner of memberships, so not under a lock.
     */
    public @Nullable UUID choose(Event event, @Nullable UUID named, String member) {
        List<Share> shares = shares(event.id());
        if (named != null) {
            Share share = shares.stream()
                    .filter(one -> one.id().equals(named))
                    .findFirst()
                    .orElseThrow(() -> new Refusal.Invalid(Fault.at("/quota", "The event has no such quota.")));
            return admitted(List.of(share), member);
        }
        return shares.isEmpty() ? null : admitted(shares, member);
    }

    /** For organisers. */
    Page<QuotaView> page(String ref, Paging paging, Caller caller) {
        Event event = events.visible(ref, caller);
        event.requireEditableBy(caller);
        Cursor after = paging.after(1);
        UUID last = after == null ? new UUID(0, 0) : after.uuid(0);
        List<Quota> rows = find("eventId = ?1 and id > ?2 order by id", event.id(), last)
                .page(0, paging.rows())
                .list();
        return Page.of(rows, paging.limit, this::view, quota -> Cursor.of(quota.id()));
    }

    QuotaView view(Quota quota) {
        return quota.view(desk.inWords(quota.admission()));
    }

    /** The first with a place that is for them, else the first that is. */
    private UUID admitted(List<Share> shares, String member) {
        return shares.stream()
                .sorted(Comparator.comparing(Share::full))
                .filter(share -> desk.admits(share.admission(), member))
                .map(Share::id)
                .findFirst()
                .orElseThrow(() -> new Refusal.Forbidden("No share of this event's places is for you."));
    }

    /** @param full as it seems before the lock; under it a registration waits where there is no place after all */
    private record Share(UUID id, Admission admission, boolean full) {}

    /** As rows, not as entities: what is counted in them is read under the lock only. */
    private List<Share> shares(UUID event) {
        String query = """
                select id as id, admission as admission, (confirmed + offered >= size or waiting > 0) as full
                from Quota where eventId = :event order by id""";
        return getEntityManager().createQuery(query, Tuple.class).setParameter("event", event).getResultList().stream()
                .map(row -> new Share(
                        row.get("id", UUID.class),
                        row.get("admission", Admission.class),
                        row.get("full", Boolean.class)))
                .toList();
    }
}
