package learninghub.content.glossary;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GlossaryRepository implements PanacheRepositoryBase<GlossaryTerm, UUID> {
    /** The most terms there may be: a text is looked through for all of them. */
    static final int MOST = 5_000;

    /** By term; one row more than asked tells of a next page. */
    List<GlossaryEntry> byTerm(@Nullable Cursor after, int rows) {
        return find("lower(term) > ?1 order by lower(term)", after == null ? "" : after.text(0)).page(0, rows).stream()
                .map(GlossaryTerm::view)
                .toList();
    }

    List<GlossaryEntry> all() {
        return find("order by lower(term)").page(0, MOST).stream()
                .map(GlossaryTerm::view)
                .toList();
    }
}
