package learninghub.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import learninghub.http.Refusal;

/** What is like a published piece. */
@ApplicationScoped
class Related {
    private final EntityManager database;
    private final Find find;

    Related(EntityManager database, Find find) {
        this.database = database;
        this.find = find;
    }

    /** @param ref the id or slug of a live piece; anything else is not found */
    List<SearchPage.Item> to(String ref, int most) {
        return find.related(live(ref), most).stream().map(SearchPage.Item::of).toList();
    }

    @SuppressWarnings("unchecked")
    private UUID live(String ref) {
        List<UUID> found = database.createNativeQuery(
                        "select article_id from live_article where slug = :ref or article_id = :id")
                .setParameter("ref", ref)
                .setParameter("id", uuid(ref))
                .getResultList();
        return found.stream().findFirst().orElseThrow(Refusal.NotFound::new);
    }

    /** Of a slug: an id that nothing has. */
    private static UUID uuid(String ref) {
        try {
            return UUID.fromString(ref);
        } catch (IllegalArgumentException aSlug) {
            return new UUID(0, 0);
        }
    }
}
