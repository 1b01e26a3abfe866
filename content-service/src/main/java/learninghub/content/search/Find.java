package learninghub.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import learninghub.http.Refusal;

/** Asks the engine; where it does not answer, search alone is refused (503). */
@ApplicationScoped
class Find {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SearchIndex index;
    private final SynonymSource synonyms;
    private final Misses misses;

    Find(SearchIndex index, SynonymSource synonyms, Misses misses) {
        this.index = index;
        this.synonyms = synonyms;
        this.misses = misses;
    }

    /** What a person asks; in vain is noted. */
    SearchPage asked(Search search) {
        SearchPage page = page(search);
        if (page.total() == 0) {
            misses.note(search);
        }
        return page;
    }

    SearchPage page(Search search) {
        return SearchPage.of(answered(engine -> engine.find(search, synonyms.current())));
    }

    List<Suggestion> suggestions(String beginning, int most) {
        return answered(engine -> engine.suggest(beginning, most));
    }

    List<Hit> related(UUID article, int most) {
        return answered(engine -> engine.related(article, most));
    }

    private <T> T answered(Function<SearchEngine, T> question) {
        try {
            return question.apply(index.engine());
        } catch (EngineAway away) {
            throw new Refusal.Unavailable("Search does not answer just now.", PATIENCE);
        }
    }
}
