package learninghub.events.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The networks this service may name. */
@ApplicationScoped
public class Networks {
    private final EntityManager database;

    Networks(EntityManager database) {
        this.database = database;
    }

    /** Null for a slug of no listed network, whether or not there is such a network. */
    public @Nullable UUID listed(String slug) {
        List<UUID> found = database.createNativeQuery("select id from network where slug = :slug and listed")
                .setParameter("slug", slug)
                .getResultList();
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Null for one that is not listed any more. */
    public @Nullable String listedSlug(UUID id) {
        List<String> found = database.createNativeQuery("select slug from network where id = :id and listed")
                .setParameter("id", id)
                .getResultList();
        return found.isEmpty() ? null : found.getFirst();
    }

    /** To ask the owner with, also about one that is no longer listed. */
    public String slug(UUID id) {
        return (String) database.createNativeQuery("select slug from network where id = :id")
                .setParameter("id", id)
                .getSingleResult();
    }
}
