package learninghub.content.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import learninghub.http.Cursor;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The index inside this process. In its folder stand one folder for each index and a file that names the one that serves; an index that
 * cannot be read is thrown away and filled anew.
 */
final class LuceneEngine implements SearchEngine {
    private static final Logger LOG = Logger.getLogger(LuceneEngine.class);
    private static final String POINTER = "serving";

    private static final int RELATED_TERMS = 25;
    private static final float RELATED_TAG = 2;

    static {
        // A question in every language at once; it is bounded before (Typed.MOST_WORDS).
        IndexSearcher.setMaxClauseCount(1 << 14);
    }

    private final Path folder;
    private final ObjectMapper json;
    private final Clock clock;
    private final long commitEvery;
    private final long gatherAfter;
    private final SideBySide sideBySide = new SideBySide(Runtime.getRuntime().availableProcessors());
    private final ReadWriteLock swap = new ReentrantReadWriteLock();
    private @Nullable LuceneIndex serving;
    private long committedAt = System.nanoTime();
    private long changedAt = System.nanoTime();

    /**
     * @param commitEvery the time between two commits while there are changes
     * @param gatherAfter how long nothing must have changed until many segments are gathered into few
     */
    LuceneEngine(Path folder, Duration commitEvery, Duration gatherAfter, ObjectMapper json, Clock clock) {
        this.folder = folder;
        this.commitEvery = commitEvery.toNanos();
        this.gatherAfter = gatherAfter.toNanos();
        this.json = json;
        this.clock = clock;
        this.serving = reopen();
    }

    @Override
    public Found find(Search search, Synonyms synonyms) {
        Cursor after = search.after();
        return ask(after == null ? null : after.text(0), (index, searcher) -> find(index, searcher, search, synonyms));
    }

    private Found find(LuceneIndex index, IndexSearcher searcher, Search search, Synonyms synonyms) throws IOException {
        Known known = new LuceneKnown(searcher.getIndexReader());
        Question question = new Question(search, synonyms, known);
        try (SideBySide.Parts parts = sideBySide.parts()) {
            LuceneFacets facets = new LuceneFacets(searcher, index.facets(), question, search, parts);
            LuceneRanking.Page page = new LuceneRanking(searcher, question, search, clock).page();
            List<Hit> hits = hits(searcher, page.hits(), question, parts);
            Map<Facet, List<FacetValue>> counted = facets.counted();
            long matches = facets.matches();
            return new Found(
                    hits,
                    Math.min(matches, Search.COUNTED),
                    matches <= Search.COUNTED,
                    counted,
                    facets.areExact(),
                    Spelling.corrected(search.asked().words(), known),
                    page.last() == null ? null : cursor(index.lease(searcher), page.shown(), page.last()));
        }
    }

    private static String cursor(String lease, int shown, FieldDoc last) {
        return Cursor.of(lease, shown, last.fields[0], last.fields[1]).encoded();
    }

    private static List<Hit> hits(
            IndexSearcher searcher, List<? extends ScoreDoc> found, Question question, SideBySide.Parts parts)
            throws IOException {
        int here = found.size() / parts.width();
        SideBySide.Part<List<Hit>> others =
                parts.begin(() -> hits(searcher, found.subList(here, found.size()), question));
        List<Hit> hits = hits(searcher, found.subList(0, here), question);
        hits.addAll(others.done());
        return hits;
    }

    private static List<Hit> hits(IndexSearcher searcher, List<? extends ScoreDoc> found, Question question)
            throws IOException {
        LuceneShown shown = new LuceneShown(searcher);
        Snippets snippets = new Snippets(question);
        List<Hit> hits = new ArrayList<>(found.size());
        for (ScoreDoc hit : found) {
            hits.add(new Hit(
                    shown.card(hit.doc),
                    snippets.of(shown.language(hit.doc), shown.text(hit.doc), shown.files(hit.doc))));
        }
        return hits;
    }

    @Override
    public List<Suggestion> suggest(String beginning, int most) {
        return ask(
                null, (index, searcher) -> new LuceneSuggestions(searcher, LuceneRanking.newest()).of(beginning, most));
    }

    @Override
    public List<Hit> related(UUID id, int most) {
        return ask(null, (index, searcher) -> related(searcher, id, most));
    }

    private List<Hit> related(IndexSearcher searcher, UUID id, int most) throws IOException {
        Term self = new Term(Fields.ID, id.toString());
        TopDocs found = searcher.search(new TermQuery(self), 1);
        if (found.scoreDocs.length == 0) {
            return List.of();
        }
        LuceneShown shown = new LuceneShown(searcher);
        int piece = found.scoreDocs[0].doc;
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        alike.add(likeText(searcher, shown.text(piece), shown.language(piece)), Occur.SHOULD);
        json.readTree(shown.card(piece))
                .path("tags")
                .forEach(tag -> alike.add(
                        new org.apache.lucene.search.BoostQuery(
                                new TermQuery(new Term("tag", tag.path("slug").asText())), RELATED_TAG),
                        Occur.SHOULD));
        alike.add(new TermQuery(self), Occur.MUST_NOT);
        List<Hit> hits = new ArrayList<>();
        Snippet beginning = new Snippet(Set.of(), Languages.OTHER);
        for (ScoreDoc hit : searcher.search(alike.build(), most).scoreDocs) {
            hits.add(new Hit(shown.card(hit.doc), beginning.of(shown.text(hit.doc))));
        }
        return hits;
    }

    private static org.apache.lucene.search.Query likeText(IndexSearcher searcher, String text, String language)
            throws IOException {
        MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
        String field = Fields.TEXT + language;
        like.setFieldNames(new String[] {field});
        like.setAnalyzer(Languages.byField());
        like.setMinTermFreq(1);
        like.setMinDocFreq(2);
        like.setMaxQueryTerms(RELATED_TERMS);
        like.setBoost(true);
        return like.like(field, new java.io.StringReader(text));
    }

    private interface Look<T> {
        T ask(LuceneIndex index, IndexSearcher searcher) throws IOException;
    }

    private <T> T ask(@Nullable String lease, Look<T> look) {
        swap.readLock().lock();
        try {
            LuceneIndex index = serving;
            if (index == null || index.mark().isEmpty()) {
                throw new EngineAway("The index is being filled.");
            }
            return index.ask(lease, searcher -> look.ask(index, searcher));
        } catch (IOException | org.apache.lucene.store.AlreadyClosedException e) {
            throw new EngineAway("The index cannot be read.", e);
        } finally {
            swap.readLock().unlock();
        }
    }

    @Override
    public Optional<Mark> mark() {
        LuceneIndex index = serving;
        return index == null ? Optional.empty() : index.mark();
    }

    @Override
    public void apply(Batch batch) {
        LuceneIndex index = serving;
        if (index == null) {
            throw new EngineAway("There is no index.");
        }
        try {
            index.apply(batch, index.mark().orElseThrow().moved(batch));
            index.refresh();
            changedAt = System.nanoTime();
            commitFromTimeToTime(index);
        } catch (IOException | org.apache.lucene.store.AlreadyClosedException e) {
            if (index.isBroken()) {
                recover(index);
            }
            throw new EngineAway("The index cannot be written.", e);
        }
    }

    private void commitFromTimeToTime(LuceneIndex index) throws IOException {
        if (System.nanoTime() - committedAt > commitEvery) {
            index.commit();
            committedAt = System.nanoTime();
        }
    }

    @Override
    public void rest() {
        LuceneIndex index = serving;
        try {
            if (index != null) {
                if (System.nanoTime() - changedAt > gatherAfter) {
                    index.gather();
                }
                commitFromTimeToTime(index);
            }
        } catch (IOException | org.apache.lucene.store.AlreadyClosedException e) {
            throw new EngineAway("The index cannot be written.", e);
        }
    }

    /** After a failed write (a full disk) Lucene closes the writer: goes on from the last commit. */
    private void recover(LuceneIndex broken) {
        swap.writeLock().lock();
        try {
            broken.abandon();
        } catch (IOException e) {
            LOG.warnf("the broken index was not closed: cause=%s", e.getMessage());
        } finally {
            serving = reopen();
            swap.writeLock().unlock();
        }
    }

    @Override
    public Filling fill(Mark from) {
        String name = UUID.randomUUID().toString();
        try {
            return new Fresh(name, LuceneIndex.open(folder.resolve(name)), from);
        } catch (IOException e) {
            throw new EngineAway("A new index cannot be begun.", e);
        }
    }

    @Override
    public long documents() {
        LuceneIndex index = serving;
        return index == null ? 0 : index.documents();
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void close() {
        swap.writeLock().lock();
        try {
            if (serving != null) {
                serving.close();
            }
        } catch (IOException e) {
            LOG.warnf("the index was not closed, its last commit stands: cause=%s", e.getMessage());
        } finally {
            serving = null;
            swap.writeLock().unlock();
            sideBySide.close();
        }
    }

    /** An index beside the one that serves. */
    private final class Fresh implements Filling {
        private final String name;
        private final LuceneIndex index;
        private Mark mark;

        Fresh(String name, LuceneIndex index, Mark from) {
            this.name = name;
            this.index = index;
            this.mark = from;
        }

        @Override
        public void apply(Batch batch) {
            try {
                mark = mark.moved(batch);
                index.apply(batch, mark);
            } catch (IOException e) {
                throw new EngineAway("The new index cannot be written.", e);
            }
        }

        @Override
        public Mark mark() {
            return mark;
        }

        @Override
        public void serve() {
            try {
                // Also where there was nothing to fill in: an empty index is one.
                index.apply(Batch.of(List.of(), mark), mark);
                index.refresh();
                index.commit();
                point(name);
            } catch (IOException e) {
                throw new EngineAway("The new index cannot be put in place.", e);
            }
            replace(index);
        }

        @Override
        public void drop() {
            try {
                index.abandon();
                delete(folder.resolve(name));
            } catch (IOException e) {
                LOG.warnf("an unfinished index was left behind: name=%s cause=%s", name, e.getMessage());
            }
        }
    }

    private void replace(LuceneIndex fresh) {
        changedAt = System.nanoTime();
        swap.writeLock().lock();
        LuceneIndex old = serving;
        serving = fresh;
        swap.writeLock().unlock();
        try {
            if (old != null) {
                old.abandon();
            }
            deleteAllBut(pointed().orElseThrow());
        } catch (IOException e) {
            LOG.warnf("an old index was left behind: cause=%s", e.getMessage());
        }
    }

    /** The index that the pointer names; null where there is none or it cannot be read. */
    private @Nullable LuceneIndex reopen() {
        try {
            Files.createDirectories(folder);
            Optional<String> name = pointed();
            deleteAllBut(name.orElse(""));
            return name.isPresent() ? LuceneIndex.open(folder.resolve(name.get())) : null;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("the index cannot be opened and is filled anew: cause=%s", e.getMessage());
            return null;
        }
    }

    private Optional<String> pointed() throws IOException {
        Path pointer = folder.resolve(POINTER);
        return Files.exists(pointer) ? Optional.of(Files.readString(pointer).strip()) : Optional.empty();
    }

    /** In one step, whenever the power goes. */
    private void point(String name) throws IOException {
        Path next = folder.resolve(POINTER + ".next");
        Files.writeString(next, name);
        Files.move(next, folder.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void deleteAllBut(String name) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(Files::isDirectory).toList()) {
                if (!entry.getFileName().toString().equals(name)) {
                    delete(entry);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
