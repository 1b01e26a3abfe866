package learninghub.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Refusal;

/** A member keeps a search. */
@ApplicationScoped
class SaveSearch {
    /** The most searches a member keeps: each is a feed that readers fetch again and again. */
    static final int MOST = 50;

    private final SavedSearches searches;
    private final Clock clock;

    SaveSearch(SavedSearches searches, Clock clock) {
        this.searches = searches;
        this.clock = clock;
    }

    @Transactional
    SavedSearch save(NewSavedSearch wanted, Caller member) {
        requireDates(wanted.query());
        String owner = member.requireSubject();
        if (searches.countAlone(owner) >= MOST) {
            throw new Refusal.Conflict("You keep " + MOST + " searches, the most there may be; drop one first.");
        }
        SavedSearch saved = new SavedSearch(wanted, owner, clock.instant());
        searches.persistAndFlush(saved);
        return saved;
    }

    /** What is a bad parameter in a search is a bad value here. */
    private static void requireDates(Asked query) {
        try {
            Search.of(query, List.of(), 1, null);
        } catch (Refusal.Malformed bad) {
            Fault fault = bad.faults().getFirst();
            throw new Refusal.Invalid(Fault.at("/query/" + fault.parameter(), fault.detail()));
        }
    }
}
