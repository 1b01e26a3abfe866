package learninghub.content.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What finds: Lucene in this process, or an OpenSearch server. Everything may throw {@link EngineAway}. */
interface SearchEngine extends AutoCloseable {
    Found find(Search search, Synonyms synonyms);

    /** Tags, people and titles with a word that begins so. */
    List<Suggestion> suggest(String beginning, int most);

    /** Pieces like this one, the most alike first; none where it is not in the index. */
    List<Hit> related(UUID id, int most);

    /** Where the index that serves stands; empty where there is none. */
    Optional<Mark> mark();

    /** Takes changes into the index that serves; they are visible when this returns. */
    void apply(Batch batch);

    /** Nothing has changed for a moment: time to make durable what is not yet, and to tidy up. */
    void rest();

    /** Begins a new index beside the one that serves. One at a time. */
    Filling fill(Mark from);

    long documents();

    /** Whether all replicas share one index, which then only one of them fills. */
    boolean isShared();

    @Override
    void close();

    /** An index that is being filled and serves nobody yet. */
    interface Filling {
        void apply(Batch batch);

        Mark mark();

        /** Takes the place of the index that served. */
        void serve();

        void drop();
    }
}
