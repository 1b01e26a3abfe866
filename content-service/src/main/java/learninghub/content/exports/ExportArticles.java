package learninghub.content.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import learninghub.content.article.ExportFilter;
import learninghub.content.article.ExportRows;
import learninghub.http.Caller;

/**
 * Streams pieces in batches by their ids, each batch a short transaction: whatever the size, a few pieces are in memory, and a slow
 * reader holds nothing open in the database.
 */
@ApplicationScoped
class ExportArticles {
    private final ExportRows rows;

    ExportArticles(ExportRows rows) {
        this.rows = rows;
    }

    /**
     * The first batch is read at once, so that a refusal is still a refusal and not a broken answer.
     *
     * @param breakOff ends the connection when a later batch cannot be read: left to itself the answer would end as if it were whole
     */
    StreamingOutput lines(ExportFilter filter, Caller caller, Runnable breakOff) {
        List<ExportRows.Row> first = rows.after(null, filter, caller);
        return out -> {
            List<ExportRows.Row> batch = first;
            try {
                while (!batch.isEmpty()) {
                    write(batch, out);
                    batch = rows.after(batch.getLast().id(), filter, caller);
                }
            } catch (RuntimeException unfinished) {
                breakOff.run();
                throw unfinished;
            }
        };
    }

    private static void write(List<ExportRows.Row> batch, OutputStream out) throws IOException {
        for (ExportRows.Row row : batch) {
            out.write(row.json().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
        out.flush();
    }
}
