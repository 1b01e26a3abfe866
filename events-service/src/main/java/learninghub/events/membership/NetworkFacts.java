package learninghub.events.membership;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import learninghub.outbox.FactHandler;
import learninghub.outbox.ReceivedFact;

/** Keeps the copy of listed networks and of memberships, by identifiers only. */
@ApplicationScoped
class NetworkFacts implements FactHandler {
    private final EntityManager database;

    NetworkFacts(EntityManager database) {
        this.database = database;
    }

    @Override
    public Set<String> topics() {
        return Set.of("network.networks", "network.memberships");
    }

    @Override
    public void handle(ReceivedFact fact) {
        switch (fact.type()) {
            case "learninghub.network.listed.v1" -> list(fact.subject(), fact.data());
            case "learninghub.network.unlisted.v1" -> unlist(fact.subject());
            case "learninghub.membership.started.v1" -> start(fact.subject(), fact.data());
            case "learninghub.membership.ended.v1" -> end(fact.subject());
            default -> {} // a later version's business
        }
    }

    private void list(UUID id, JsonNode network) {
        database.createNativeQuery("""
                        insert into network (id, slug, listed) values (:id, :slug, true)
                        on conflict (id) do update set slug = excluded.slug, listed = true""")
                .setParameter("id", id)
                .setParameter("slug", network.get("slug").asText())
                .executeUpdate();
    }

    /** The row stays for the events that admit its members; nothing names it any more. */
    private void unlist(UUID id) {
        database.createNativeQuery("update network set listed = false where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private void start(UUID id, JsonNode membership) {
        database.createNativeQuery("""
                        insert into membership (id, network_id, member_id, started_at) values (:id, :network, :member, :at)
                        on conflict (id) do nothing""")
                .setParameter("id", id)
                .setParameter(
                        "network", UUID.fromString(membership.get("networkId").asText()))
                .setParameter("member", membership.get("memberId").asText())
                .setParameter("at", Instant.parse(membership.get("at").asText()))
                .executeUpdate();
    }

    private void end(UUID id) {
        database.createNativeQuery("delete from membership where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
