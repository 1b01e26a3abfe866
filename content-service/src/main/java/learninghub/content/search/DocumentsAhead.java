package learninghub.content.search;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All documents of a kind by id, in stretches: the next one is read and laid out while the one before is indexed. */
final class DocumentsAhead implements AutoCloseable {
    /** Documents may be long (their files' words are in them), and two stretches are in memory at once. */
    private static final int ROWS = 50;

    private final Source source;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("search-index-reader").factory());
    private Future<List<IndexedDocument>> ahead;

    DocumentsAhead(Source source) {
        this.source = source;
        this.ahead = after(new UUID(0, 0));
    }

    /** Where they are read. */
    interface Source {
        List<IndexedDocument> after(UUID last, int most) throws SQLException;
    }

    /** Empty after the last. */
    List<IndexedDocument> next() throws SQLException {
        List<IndexedDocument> rows = read();
        if (!rows.isEmpty()) {
            ahead = after(rows.getLast().id());
        }
        return rows;
    }

    private Future<List<IndexedDocument>> after(UUID last) {
        return reader.submit(() -> source.after(last, ROWS));
    }

    private List<IndexedDocument> read() throws SQLException {
        try {
            return ahead.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new EngineAway("Stopping.");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
