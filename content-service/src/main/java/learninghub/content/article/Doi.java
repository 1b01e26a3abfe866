package learninghub.content.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Digital object identifiers (ISO 26324) as people paste them. */
public final class Doi {
    /** What a bare DOI looks like. */
    static final String BARE = "10\\.\\d{4,9}/\\S+";

    private static final Pattern SHAPE = Pattern.compile("(?:^|[:/\\s])(10\\.\\d{4,9}/\\S+?)[\\s.,;]*$");

    private Doi() {}

    /** The bare DOI in lower case (they are compared without case); what is no DOI comes back stripped, for the reader to see. */
    public static String normalise(String pasted) {
        String found = find(pasted);
        return found == null ? pasted.strip() : found;
    }

    /** The bare DOI at the end of an address or a {@code doi:} link; null when there is none. */
    public static @Nullable String find(String pasted) {
        Matcher matcher = SHAPE.matcher(pasted.strip());
        return matcher.find() ? closed(matcher.group(1).toLowerCase(Locale.ROOT)) : null;
    }

    /** The address that leads to it. */
    static String link(String bare) {
        try {
            return new URI("https", "doi.org", "/" + bare, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Some DOIs hold brackets; one that closes more than were opened belongs to the sentence around it. */
    private static String closed(String doi) {
        boolean tooMany = doi.endsWith(")")
                && doi.chars().filter(c -> c == ')').count()
                        > doi.chars().filter(c -> c == '(').count();
        return tooMany ? closed(doi.substring(0, doi.length() - 1).replaceAll("[.,;]+$", "")) : doi;
    }
}
