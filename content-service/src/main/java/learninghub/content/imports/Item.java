package learninghub.content.imports;

import java.util.List;
import learninghub.content.article.Imported;
import learninghub.http.Fault;

/** One item of a file as it was read. */
sealed interface Item {
    /** Its line in the file, or its number in the zip. */
    int line();

    /** Understood; {@code notes} name what it holds that is not taken over. */
    record Readable(int line, Imported imported, List<Fault> notes) implements Item {}

    /** Not understood, or no piece of learning. */
    record Unreadable(int line, List<Fault> faults) implements Item {}
}
