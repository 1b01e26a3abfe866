package learninghub.content.search;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Cursor;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SavedSearches implements PanacheRepositoryBase<SavedSearch, UUID> {
    /** This member's own; another's is not found. */
    Optional<SavedSearch> of(String owner, UUID id) {
        return find("id = ?1 and owner = ?2", id, owner).firstResultOptional();
    }

    /** The newest first; one row more than asked tells of a next page. */
    List<SavedSearch> page(String owner, @Nullable Cursor after, int rows) {
        return after == null
                ? find("owner = ?1 order by createdAt desc, id desc", owner)
                        .page(0, rows)
                        .list()
                : find(
                                "owner = ?1 and (createdAt, id) < (?2, ?3) order by createdAt desc, id desc",
                                owner,
                                after.instant(0),
                                after.uuid(1))
                        .page(0, rows)
                        .list();
    }

    /** For as long as this transaction runs nobody else counts this member's searches. */
    long countAlone(String owner) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(7217, hashtext(:owner))) locked")
                .setParameter("owner", owner)
                .getResultList();
        return count("owner", owner);
    }
}
