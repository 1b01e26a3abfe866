package learninghub.content.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Set;
import learninghub.content.change.PublicChanges;
import learninghub.content.taxonomy.TaxonomyChange;
import learninghub.http.Refusal;
import learninghub.outbox.FactHandler;
import learninghub.outbox.ReceivedFact;

/** Takes published events in; an older state than the one held is passed over. */
@ApplicationScoped
class EventCopies implements FactHandler {
    private static final String WITHDRAWN = "learninghub.event.withdrawn.v1";
    private static final Set<String> KNOWN =
            Set.of("learninghub.event.published.v1", "learninghub.event.cancelled.v1", WITHDRAWN);

    private final EntityManager database;
    private final PublicChanges changes;

    EventCopies(EntityManager database, PublicChanges changes) {
        this.database = database;
        this.changes = changes;
    }

    @Override
    public Set<String> topics() {
        return Set.of("events.events");
    }

    @Override
    public void handle(ReceivedFact fact) {
        if (KNOWN.contains(fact.type()) && isNewer(fact)) {
            changes.record(
                    "event",
                    fact.subject(),
                    fact.type().equals(WITHDRAWN) ? PublicChanges.WITHDRAWN : PublicChanges.PUBLISHED);
        }
    }

    void permitRemoval(@Observes TaxonomyChange change) {
        if (change instanceof TaxonomyChange.Removed removed && isCarried(removed.slug())) {
            throw new Refusal.Conflict("An event carries it; merge it into another tag instead.");
        }
    }

    private boolean isCarried(String tag) {
        return (Boolean) database.createNativeQuery(
                        "select exists (select from event_copy where status <> 'withdrawn' and jsonb_exists(data -> 'tags', :tag))")
                .setParameter("tag", tag)
                .getSingleResult();
    }

    private boolean isNewer(ReceivedFact fact) {
        return database.createNativeQuery("""
                        insert into event_copy as held (id, slug, sequence, status, data, updated_at)
                        values (:id, :slug, :sequence, :status, cast(:data as jsonb), :at)
                        on conflict (id) do update set slug = excluded.slug, sequence = excluded.sequence, status = excluded.status,
                          data = excluded.data, updated_at = excluded.updated_at
                        where held.sequence < excluded.sequence or (held.sequence = excluded.sequence and held.updated_at < excluded.updated_at)""")
                        .setParameter("id", fact.subject())
                        .setParameter("slug", fact.data().path("slug").asText())
                        .setParameter("sequence", fact.data().path("sequence").asLong())
                        .setParameter(
                                "status",
                                fact.type().equals(WITHDRAWN)
                                        ? "withdrawn"
                                        : fact.data().path("status").asText("published"))
                        .setParameter("data", fact.data().toString())
                        .setParameter("at", fact.time())
                        .executeUpdate()
                == 1;
    }
}
