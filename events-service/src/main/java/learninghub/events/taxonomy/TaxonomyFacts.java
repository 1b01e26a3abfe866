package learninghub.events.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import learninghub.outbox.FactHandler;
import learninghub.outbox.ReceivedFact;
import org.jspecify.annotations.Nullable;

/** Keeps the copy. Each fact carries the whole tag or term, so the last one wins and a replay changes nothing. */
@ApplicationScoped
class TaxonomyFacts implements FactHandler {
    private final EntityManager database;

    TaxonomyFacts(EntityManager database) {
        this.database = database;
    }

    @Override
    public Set<String> topics() {
        return Set.of("content.taxonomy");
    }

    @Override
    public void handle(ReceivedFact fact) {
        switch (fact.type()) {
            case "learninghub.tag.changed.v1" -> keepTag(fact.subject(), fact.data());
            case "learninghub.term.changed.v1" -> keepTerm(fact.subject(), fact.data());
            default -> {} // a later version's business
        }
    }

    /**
     * Facts about two tags come in any order, also to two replicas at once; with the table to itself, each leaves every
     * {@code merged_into} at the end of its chain.
     */
    private void keepTag(UUID id, JsonNode tag) {
        database.createNativeQuery("lock table tag in share row exclusive mode").executeUpdate();
        database.createNativeQuery("""
                        insert into tag (id, slug, name, synonyms, merged_into)
                        values (:id, :slug, :name, cast(:synonyms as text[]),
                          (select coalesce(further.merged_into, given.id)
                           from (select cast(:mergedInto as uuid) as id) given left join tag further on further.id = given.id))
                        on conflict (id) do update set slug = excluded.slug, name = excluded.name,
                          synonyms = excluded.synonyms, merged_into = excluded.merged_into""")
                .setParameter("id", id)
                .setParameter("slug", tag.get("slug").asText())
                .setParameter("name", tag.get("name").asText())
                .setParameter("synonyms", strings(tag.path("synonyms")))
                .setParameter("mergedInto", text(tag, "mergedInto"))
                .executeUpdate();
        String followers = """
                update tag behind set merged_into = ahead.merged_into from tag ahead
                where ahead.id = :id and ahead.merged_into is not null and behind.merged_into = :id""";
        database.createNativeQuery(followers).setParameter("id", id).executeUpdate();
    }

    private void keepTerm(UUID id, JsonNode term) {
        database.createNativeQuery("""
                        insert into term (id, vocabulary, code, slug, path, name, archived)
                        values (:id, :vocabulary, cast(:code as text), :slug, :path, :name, :archived)
                        on conflict (id) do update set vocabulary = excluded.vocabulary, code = excluded.code,
                          slug = excluded.slug, path = excluded.path, name = excluded.name, archived = excluded.archived""")
                .setParameter("id", id)
                .setParameter("vocabulary", term.get("vocabulary").asText())
                .setParameter("code", text(term, "code"))
                .setParameter("slug", term.get("slug").asText())
                .setParameter("path", term.get("path").asText())
                .setParameter("name", term.get("name").asText())
                .setParameter("archived", term.path("archived").asBoolean())
                .executeUpdate();
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static String[] strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }
}
