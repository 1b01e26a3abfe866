package learninghub.events.imports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What other formats have no word for. An organiser sees it in the draft. */
final class Guess {
    private static final List<String> TYPES =
            List.of("webinar", "conference", "course", "workshop", "symposium", "meeting");

    private Guess() {}

    /** The first type named in the categories, else in the title, else a meeting. */
    static String type(List<String> categories, @Nullable String title) {
        String words = (String.join(" ", categories) + " " + title).toLowerCase(Locale.ROOT);
        return TYPES.stream().filter(words::contains).findFirst().orElse("meeting");
    }

    static boolean isWebAddress(@Nullable String text) {
        return text != null && text.matches("https?://\\S+");
    }
}
