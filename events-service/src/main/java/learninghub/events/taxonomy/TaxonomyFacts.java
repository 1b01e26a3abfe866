package learninghub.events.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
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
    private final Event<Relabelled> relabelled;

    TaxonomyFacts(EntityManager database, Event<Relabelled> relabelled) {
        this.database = database;
        this.relabelled = relabelled;
    }

    @Override
    public Set<String> topics() {
        return Set.of("content.taxonomy");
    }

    @Override
    public void handle(ReceivedFact fact) {
        switch (fact.type()) {
            case "learninghub.tag.changed.v1" -> keepTag(fact.subject(), fact.data());
            case "learninghub.tag.removed.v1" -> removeTag(fact.subject());
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
        boolean otherwise = (Boolean) database.createNativeQuery("""
                        insert into tag (id, slug, name, synonyms, former_slugs, merged_into)
                        values (:id, :slug, :name, cast(:synonyms as text[]), cast(:formerSlugs as text[]),
                          (select coalesce(further.merged_into, given.id)
                           from (select cast(:mergedInto as uuid) as id) given left join tag further on further.id = given.id))
                        on conflict (id) do update set slug = excluded.slug, name = excluded.name,
                          synonyms = excluded.synonyms, former_slugs = excluded.former_slugs, merged_into = excluded.merged_into
                        returning old.slug is distinct from new.slug or old.merged_into is distinct from new.merged_into""")
                .setParameter("id", id)
                .setParameter("slug", tag.get("slug").asText())
                .setParameter("name", tag.get("name").asText())
                .setParameter("synonyms", strings(tag.path("synonyms")))
                .setParameter("formerSlugs", strings(tag.path("formerSlugs")))
                .setParameter("mergedInto", text(tag, "mergedInto"))
                .getSingleResult();
        if (otherwise) {
            relabelled.fire(new Relabelled(withMerged(id), List.of()));
        }
        String followers = """
                update tag behind set merged_into = ahead.merged_into from tag ahead
                where ahead.id = :id and ahead.merged_into is not null and behind.merged_into = :id""";
        database.createNativeQuery(followers).setParameter("id", id).executeUpdate();
    }

    /** Nothing public carried it when it was removed; a draft that does loses it, its other tags closing the gap. */
    private void removeTag(UUID id) {
        relabelled.fire(new Relabelled(List.of(id), List.of()));
        database.createNativeQuery("""
                        with gone as (
                          delete from event_tag where event_id in (select event_id from event_tag where tag_id = :id)
                          returning event_id, position, tag_id)
                        insert into event_tag (event_id, position, tag_id)
                        select event_id, row_number() over (partition by event_id order by position) - 1, tag_id
                        from gone where tag_id <> :id""").setParameter("id", id).executeUpdate();
        database.createNativeQuery("delete from tag where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> withMerged(UUID id) {
        return database.createNativeQuery("select id from tag where id = :id or merged_into = :id")
                .setParameter("id", id)
                .getResultList();
    }

    private void keepTerm(UUID id, JsonNode term) {
        boolean otherwise = (Boolean) database.createNativeQuery("""
                        insert into term (id, vocabulary, code, slug, path, name, archived, former_paths)
                        values (:id, :vocabulary, cast(:code as text), :slug, :path, :name, :archived, cast(:formerPaths as text[]))
                        on conflict (id) do update set vocabulary = excluded.vocabulary, code = excluded.code,
                          slug = excluded.slug, path = excluded.path, name = excluded.name, archived = excluded.archived,
                          former_paths = excluded.former_paths
                        returning old.address is distinct from new.address""")
                .setParameter("id", id)
                .setParameter("vocabulary", term.get("vocabulary").asText())
                .setParameter("code", text(term, "code"))
                .setParameter("slug", term.get("slug").asText())
                .setParameter("path", term.get("path").asText())
                .setParameter("name", term.get("name").asText())
                .setParameter("archived", term.path("archived").asBoolean())
                .setParameter("formerPaths", strings(term.path("formerPaths")))
                .getSingleResult();
        if (otherwise) {
            relabelled.fire(new Relabelled(List.of(), List.of(id)));
        }
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
