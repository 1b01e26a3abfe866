package learninghub.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Whether an address can be read in more than one way: by the rules of the gateway (its {@code arrival.RawTarget}), so that whoever comes
 * to a service directly is refused the same way (CVE-2026-39852, CVE-2026-50559 and their kind).
 */
final class RawTarget {
    private static final Pattern TWO_WAYS = Pattern.compile(
            "//|/\\.{1,2}(/|$)|.+/$|[;\\\\#]|%(2[EeFf5]|5[Cc]|3[Bb]|[01][0-9A-Fa-f]|7[Ff])|%(?![0-9A-Fa-f]{2})|[^\\x21-\\x7E]");

    /** What nearly every request asks for; the closer look costs more than all else that is done before the resource. */
    private static final Pattern PLAIN = Pattern.compile("(?:/[\\w~-]++)++");

    private RawTarget() {}

    static boolean canBeReadInTwoWays(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return !PLAIN.matcher(path).matches()
                && (!path.startsWith("/") || TWO_WAYS.matcher(path).find());
    }

    /** Whether it holds what must be percent-encoded; the server itself no longer looks. */
    static boolean isUnreadable(String target) {
        if (PLAIN.matcher(target).matches()) {
            return false;
        }
        try {
            new URI(target);
            return false;
        } catch (URISyntaxException unreadable) {
            return true;
        }
    }
}
