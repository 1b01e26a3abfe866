package learninghub.content.imports;

import java.util.List;
import learninghub.content.article.Imported;
import learninghub.http.Fault;
import org.jspecify.annotations.Nullable;

/** One item of a file as it was read. */
sealed interface Item {
    /** Its line in the file, or its number in the zip, from 1. */
    int line();

    /** The name of the page in the zip; null where there is none. */
    @Nullable
    String name();

    /** What was mended in it, or might be. */
    List<Repair> repairs();

    /** Understood; {@code notes} name what it holds that is not taken over. */
    record Readable(int line, @Nullable String name, Imported imported, List<Fault> notes, List<Repair> repairs)
            implements Item {}

    /** Not understood, or no piece of learning. */
    record Unreadable(int line, @Nullable String name, List<Fault> faults) implements Item {
        static Unreadable because(int line, @Nullable String name, String pointer, String detail) {
            return new Unreadable(line, name, List.of(Fault.at(pointer, detail)));
        }

        @Override
        public List<Repair> repairs() {
            return List.of();
        }
    }
}
