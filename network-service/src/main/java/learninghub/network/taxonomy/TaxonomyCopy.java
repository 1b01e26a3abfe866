package learninghub.network.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import learninghub.outbox.FactHandler;
import learninghub.outbox.ReceivedFact;
import org.jspecify.annotations.Nullable;

/** Keeps the copies. Each fact carries the whole state, so the last one is enough. */
@ApplicationScoped
class TaxonomyCopy implements FactHandler {
    private final EntityManager database;

    TaxonomyCopy(EntityManager database) {
        this.database = database;
    }

    @Override
    public Set<String> topics() {
        return Set.of("content.taxonomy");
    }

    @Override
    public void handle(ReceivedFact fact) {
        switch (fact.type()) {
            case "learninghub.tag.changed.v1" -> database.merge(tag(fact.subject(), fact.data()));
            case "learninghub.tag.removed.v1" -> removeTag(fact.subject());
            case "learninghub.term.changed.v1" -> database.merge(term(fact.subject(), fact.data()));
            default -> {
                // told to others
            }
        }
    }

    private void removeTag(UUID id) {
        Tag tag = database.find(Tag.class, id);
        if (tag != null) {
            database.remove(tag);
        }
    }

    private static Tag tag(UUID id, JsonNode data) {
        String mergedInto = text(data, "mergedInto");
        return new Tag(
                id,
                data.required("slug").asText(),
                data.required("name").asText(),
                mergedInto == null ? null : UUID.fromString(mergedInto));
    }

    private static Term term(UUID id, JsonNode data) {
        return new Term(
                id,
                data.required("vocabulary").asText(),
                text(data, "code"),
                data.required("path").asText(),
                data.required("name").asText(),
                data.required("archived").asBoolean());
    }

    private static @Nullable String text(JsonNode data, String name) {
        return data.hasNonNull(name) ? data.get(name).asText() : null;
    }
}
