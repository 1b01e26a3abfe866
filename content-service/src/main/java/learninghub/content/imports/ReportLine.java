package learninghub.content.imports;

import java.util.List;
import learninghub.http.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param key by which it is known again in the same file, with {@code fingerprint} to tell whether it is the same; null for refused ones
 */
record ReportLine(
        Item item,
        String outcome,
        @Nullable String ref,
        List<Fault> problems,
        List<Fault> warnings,
        @Nullable String key,
        @Nullable String fingerprint) {
    static final String REFUSED = "refused";

    static ReportLine refused(Item item, List<Fault> problems) {
        return new ReportLine(item, REFUSED, null, problems, List.of(), null, null);
    }
}
