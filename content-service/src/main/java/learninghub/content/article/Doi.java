package learninghub.content.article;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Digital object identifiers (ISO 26324) as people paste them. */
public final class Doi {
    private static final Pattern SHAPE = Pattern.compile("(?:^|[:/\\s])(10\\.\\d{4,9}/\\S+?)[\\s.,;)]*$");

    private Doi() {}

    /** The bare DOI in lower case (they are compared without case); what is no DOI comes back stripped, for the reader to see. */
    public static String normalise(String pasted) {
        String found = find(pasted);
        return found == null ? pasted.strip() : found;
    }

    /** The bare DOI at the end of an address or a {@code doi:} link; null when there is none. */
    public static @Nullable String find(String pasted) {
        Matcher matcher = SHAPE.matcher(pasted.strip());
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
    }
}
