package learninghub.content.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** One index in one folder. Written by one thread; its position in the log is part of the same commit as its documents. */
final class LuceneIndex implements AutoCloseable {
    /** How long the state of the index that a first page was read from is kept for the pages after it. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** As Lucene has it: 5 GiB. */
    private static final long LARGEST_SEGMENT = (long) (new TieredMergePolicy().getMaxMergedSegmentMB() * 1024 * 1024);

    private static final String POSITION = "position";
    private static final String TEXTS = "texts";
    private static final String ORIGIN = "origin";
    private static final String SCHEMA = "schema";
    private static final double WRITE_BUFFER_MIB = 16;

    /** How fast segments are gathered while questions are answered beside it. */
    private static final double GATHERED_MIB_A_SECOND = 32;

    /** A tenth of the index may lie outside its large segments before they are gathered again. */
    private static final int SCATTERED = 10;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final LuceneFacetColumns facets;
    private final SearcherLifetimeManager leases = new SearcherLifetimeManager();
    private final String name = UUID.randomUUID().toString().substring(0, 8);
    private volatile @Nullable Mark mark;
    private @Nullable Mark gathered;

    private LuceneIndex(Directory directory, IndexWriter writer, LuceneFacetColumns facets) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.facets = facets;
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
                // Before anybody asks it, so that no question waits for it.
                for (LeafReaderContext leaf : reader.leaves()) {
                    facets.of(leaf.reader());
                }
                return new IndexSearcher(reader);
            }
        });
        this.mark = committed(writer.getLiveCommitData());
    }

    /** Goes on from the last commit, or begins. */
    static LuceneIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        LuceneFacetColumns facets = new LuceneFacetColumns();
        try {
            ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
            merges.setForceMergeMBPerSec(GATHERED_MIB_A_SECOND);
            IndexWriterConfig config = new IndexWriterConfig(Languages.byField())
                    .setMergeScheduler(merges)
                    .setRAMBufferSizeMB(WRITE_BUFFER_MIB)
                    .setMergedSegmentWarmer(facets::of)
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
            return new LuceneIndex(directory, new IndexWriter(directory, config), facets);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Where it stands; empty in a new one. */
    Optional<Mark> mark() {
        return Optional.ofNullable(mark);
    }

    /** Not visible before {@link #refresh}, not durable before {@link #commit}. */
    void apply(Batch batch, Mark reached) throws IOException {
        for (UUID gone : batch.drop()) {
            writer.deleteDocuments(new Term(Fields.ID, gone.toString()));
        }
        for (IndexedDocument document : batch.put()) {
            writer.updateDocument(LuceneDocuments.term(document), LuceneDocuments.of(document));
        }
        mark = reached;
        writer.setLiveCommitData(commitData(reached).entrySet());
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit() throws IOException {
        if (writer.hasUncommittedChanges()) {
            writer.commit();
            leases.prune(new SearcherLifetimeManager.PruneByAge(LEASE.toSeconds()));
        }
    }

    /**
     * Begins to merge many segments into as few as there may be, where more than a little lies outside these: a question is asked of each
     * segment, and nine cost two fifths more than one. What was merged before is shown. Called again and again while nothing changes.
     */
    void gather() throws IOException {
        refresh();
        if (writer.getMergingSegments().isEmpty() && !Objects.equals(gathered, mark)) {
            IndexSearcher searcher = searchers.acquire();
            try {
                List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
                int few = (int) (1 + bytes(segments) / LARGEST_SEGMENT);
                if (scattered(segments, few) * SCATTERED
                        > searcher.getIndexReader().maxDoc()) {
                    writer.forceMerge(few, false);
                }
            } finally {
                searchers.release(searcher);
            }
            gathered = mark;
        }
    }

    private static long bytes(List<LeafReaderContext> segments) throws IOException {
        long bytes = 0;
        for (LeafReaderContext segment : segments) {
            bytes += ((SegmentReader) segment.reader()).getSegmentInfo().sizeInBytes();
        }
        return bytes;
    }

    /** Documents outside the largest segments, and those deleted in them. */
    private static long scattered(List<LeafReaderContext> segments, int largest) {
        long all = segments.stream()
                .mapToLong(segment -> segment.reader().maxDoc())
                .sum();
        return all
                - segments.stream()
                        .mapToLong(segment -> segment.reader().numDocs())
                        .boxed()
                        .sorted(Comparator.reverseOrder())
                        .limit(largest)
                        .mapToLong(Long::longValue)
                        .sum();
    }

    LuceneFacetColumns facets() {
        return facets;
    }

    long documents() {
        return writer.getDocStats().numDocs;
    }

    boolean isBroken() {
        return !writer.isOpen();
    }

    /** Asks the newest state of the index, or the one that the lease names while it is kept. */
    <T> T ask(@Nullable String lease, Question<T> question) throws IOException {
        IndexSearcher searcher = leased(lease);
        if (searcher != null) {
            try {
                return question.ask(searcher);
            } finally {
                leases.release(searcher);
            }
        }
        searcher = searchers.acquire();
        try {
            return question.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** A question to one state of the index. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    /** Keeps this state for the pages to come; the name of it is good in this replica only. */
    String lease(IndexSearcher searcher) throws IOException {
        return name + "." + leases.record(searcher);
    }

    private @Nullable IndexSearcher leased(@Nullable String lease) {
        if (lease == null || !lease.startsWith(name + ".")) {
            return null;
        }
        try {
            return leases.acquire(Long.parseLong(lease.substring(name.length() + 1)));
        } catch (NumberFormatException notOurs) {
            return null;
        }
    }

    /** Commits what there is; what is being merged is given up, and begun again another time. */
    @Override
    public void close() throws IOException {
        leases.close();
        searchers.close();
        if (writer.isOpen()) {
            writer.commit();
        }
        writer.rollback();
        directory.close();
    }

    /** Without a commit, for what nobody will read again. */
    void abandon() throws IOException {
        leases.close();
        searchers.close();
        writer.rollback();
        directory.close();
    }

    private static Map<String, String> commitData(Mark mark) {
        return Map.of(
                POSITION,
                Long.toString(mark.position()),
                TEXTS,
                Long.toString(mark.texts()),
                ORIGIN,
                mark.origin(),
                SCHEMA,
                mark.schema());
    }

    private static @Nullable Mark committed(@Nullable Iterable<Map.Entry<String, String>> data) {
        Map<String, String> values = new LinkedHashMap<>();
        if (data != null) {
            data.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        }
        String position = values.get(POSITION);
        return position == null
                ? null
                : new Mark(
                        Long.parseLong(position),
                        Long.parseLong(values.getOrDefault(TEXTS, "0")),
                        values.getOrDefault(ORIGIN, ""),
                        values.getOrDefault(SCHEMA, ""));
    }
}
