package learninghub.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** A member drops a search; its feed ends with it. */
@ApplicationScoped
class DropSearch {
    private final SavedSearches searches;

    DropSearch(SavedSearches searches) {
        this.searches = searches;
    }

    @Transactional
    void drop(UUID id, @Nullable String ifMatch, Caller member) {
        SavedSearch saved = searches.of(member.requireSubject(), id).orElseThrow(Refusal.NotFound::new);
        ETags.require(ifMatch, saved.tag());
        searches.delete(saved);
    }
}
