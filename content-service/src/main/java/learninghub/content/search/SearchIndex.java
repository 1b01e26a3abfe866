package learninghub.content.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import learninghub.outbox.KeptRunning;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this replica's index at the end of the log of public changes. One thread writes: it takes in what is new, and where there is no
 * index that can be continued (a new replica, another form, another database) or somebody asked for it, fills a new one from the live rows
 * while the old one serves and follows the log.
 */
@ApplicationScoped
class SearchIndex {
    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final SearchConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final ChangeTail tail;
    private final DocumentSource documents;
    private final SynonymSource synonyms;
    private final Misses misses;
    private final AtomicReference<@Nullable Rebuild> wanted = new AtomicReference<>();
    private volatile @Nullable SearchEngine engine;
    private volatile @Nullable Rebuild rebuild;
    private volatile long end;
    private volatile boolean stopped;
    private volatile boolean firstFilling = true;
    private volatile Thread thread = Thread.currentThread();

    SearchIndex(
            AgroalDataSource database,
            SearchConfig config,
            ObjectMapper json,
            Clock clock,
            ChangeTail tail,
            DocumentSource documents,
            SynonymSource synonyms,
            Misses misses) {
        this.database = database;
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.tail = tail;
        this.documents = documents;
        this.synonyms = synonyms;
        this.misses = misses;
    }

    void start(@Observes StartupEvent started) {
        engine = config.opensearch()
                .url()
                .<SearchEngine>map(url -> new OpenSearchEngine(url, config.opensearch(), json, clock))
                .orElseGet(() ->
                        new LuceneEngine(config.directory(), config.commitEvery(), config.gatherAfter(), json, clock));
        thread = KeptRunning.start("search-index", () -> stopped, this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        // Not by interrupt: Lucene's files would be closed under a reader.
        stopped = true;
        thread.join(Duration.ofSeconds(5));
        engine().close();
    }

    /** Until there was an index once, or it turned out that there can be none just now. */
    boolean isFirstFilling() {
        return firstFilling;
    }

    SearchEngine engine() {
        SearchEngine started = engine;
        if (started == null) {
            throw new EngineAway("The index is not open yet.");
        }
        return started;
    }

    /** A new index is wanted; the one already being filled will do. */
    IndexState rebuild() {
        wanted.compareAndSet(null, new Rebuild(clock.instant()));
        return state();
    }

    IndexState state() {
        SearchEngine now = engine();
        Rebuild running = rebuild != null ? rebuild : wanted.get();
        Optional<Mark> mark = now.mark();
        return new IndexState(
                mark.isPresent() ? "serving" : "filling",
                mark.map(Mark::position).orElse(null),
                end,
                now.documents(),
                running == null ? null : running.progress());
    }

    private void run() {
        while (!stopped) {
            try {
                boolean more = pass();
                if (!more) {
                    TimeUnit.MILLISECONDS.sleep(config.interval().toMillis());
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (SQLException | EngineAway failure) {
                firstFilling = false;
                LOG.warnf("the search index waits: cause=%s", failure.getMessage());
                pause(AFTER_FAILURE);
            } catch (RuntimeException failure) {
                firstFilling = false;
                // Its message may quote what was being read.
                LOG.errorf(
                        "the search index waits: cause=%s", failure.getClass().getName());
                pause(AFTER_FAILURE);
            }
        }
    }

    /** Whether there is more to do at once. */
    private boolean pass() throws SQLException {
        synonyms.keepFresh();
        misses.write();
        Mark log = tail.end();
        end = log.position();
        Optional<Mark> mark = engine().mark();
        boolean continues = mark.isPresent() && mark.get().continues(log);
        if (!continues) {
            wanted.compareAndSet(null, new Rebuild(clock.instant()));
        }
        if (wanted.get() != null) {
            return fillAlone(log, continues);
        }
        firstFilling = false;
        if (mark.orElseThrow().isAt(log)) {
            engine().rest();
            return false;
        }
        follow();
        // What came meanwhile waits for the next look: to make each change visible by itself would cost more than to
        // take it in.
        return engine().mark().orElseThrow().isBefore(log);
    }

    private void follow() throws SQLException {
        tail.next(engine().mark().orElseThrow()).forEach(engine()::apply);
    }

    /** Of replicas that share one index only one fills it; the others look again. */
    private boolean fillAlone(Mark log, boolean serving) throws SQLException {
        if (!engine().isShared()) {
            fill(log, serving);
            return true;
        }
        try (FillingLock lock = FillingLock.tried(database)) {
            if (lock.isMine()) {
                fill(log, serving);
            } else {
                wanted.set(null);
            }
            return lock.isMine();
        }
    }

    private void fill(Mark log, boolean serving) throws SQLException {
        Rebuild run = java.util.Objects.requireNonNull(wanted.getAndSet(null));
        rebuild = run;
        run.expect(documents.count());
        SearchEngine.Filling fresh = engine().fill(log);
        boolean done = false;
        try {
            fillFrom(fresh, run, serving);
            catchUp(fresh);
            fresh.serve();
            done = true;
            LOG.infof(
                    "search index filled: documents=%d position=%d",
                    engine().documents(), fresh.mark().position());
        } finally {
            rebuild = null;
            if (!done) {
                fresh.drop();
            }
        }
    }

    private void fillFrom(SearchEngine.Filling fresh, Rebuild run, boolean serving) throws SQLException {
        try (DocumentsAhead articles = new DocumentsAhead(documents::articlesAfter)) {
            put(articles, fresh, run, serving);
        }
        try (DocumentsAhead events = new DocumentsAhead(documents::eventsAfter)) {
            put(events, fresh, run, serving);
        }
    }

    private void put(DocumentsAhead ahead, SearchEngine.Filling fresh, Rebuild run, boolean serving)
            throws SQLException {
        for (List<IndexedDocument> rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
            put(rows, fresh, run, serving);
        }
    }

    /** Between two stretches of the new index the old one goes on following the log. */
    private void put(List<IndexedDocument> rows, SearchEngine.Filling fresh, Rebuild run, boolean serving)
            throws SQLException {
        if (stopped) {
            throw new EngineAway("Stopping.");
        }
        fresh.apply(Batch.of(rows, fresh.mark()));
        run.add(rows.size());
        if (serving) {
            follow();
        }
    }

    /** What changed since the filling began: the log from there on, which says some things again and harms nothing. */
    private void catchUp(SearchEngine.Filling fresh) throws SQLException {
        for (List<Batch> news = tail.next(fresh.mark()); !news.isEmpty(); news = tail.next(fresh.mark())) {
            news.forEach(fresh::apply);
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** How far a rebuild is. */
    private static final class Rebuild {
        private final Instant startedAt;
        private volatile long done;
        private volatile long total;

        Rebuild(Instant startedAt) {
            this.startedAt = startedAt;
        }

        void expect(long documents) {
            total = documents;
        }

        void add(int documents) {
            done = done + documents;
        }

        IndexState.Progress progress() {
            return new IndexState.Progress(startedAt, done, Math.max(total, done));
        }
    }
}
