package learninghub.arrival;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges the request target as it stood on the request line. A path that two programs could read differently is refused, so that the
 * gateway and a service can never mean different addresses (CVE-2026-39852, CVE-2026-50559 and their kind).
 */
public final class RawTarget {
    private static final Pattern ENCODED_TRICK = Pattern.compile("%(2[EeFf5]|5[Cc]|3[Bb]|[01][0-9A-Fa-f]|7[Ff])");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(/|$)");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\x21-\\x7E]");

    private RawTarget() {}

    /**
     * What is wrong with a target.
     *
     * @param ofPath whether the path can be read in two ways; else the whole cannot be read
     */
    public record Fault(boolean ofPath, String detail) {}

    /** What is wrong with it; empty when it can only be read in one way. */
    public static Optional<Fault> fault(String target) {
        return isPlain(target) ? Optional.empty() : faultInDetail(target);
    }

    /**
     * Whether it is letters, digits, dashes and single slashes, then perhaps a query of them: nearly every address, and none of the
     * faults below has room in it. Those cost several times as much to look for.
     */
    private static boolean isPlain(String target) {
        char last = 0;
        int query = -1;
        for (int i = 0; i < target.length(); i++) {
            char at = target.charAt(i);
            if (at == '?' && query < 0) {
                query = i;
            }
            boolean plain =
                    query >= 0 ? isLetter(at) || "?=&/.,:*".indexOf(at) >= 0 : isLetter(at) || at == '/' && last != '/';
            if (!plain) {
                return false;
            }
            last = at;
        }
        int end = query >= 0 ? query : target.length();
        return end > 0 && target.charAt(0) == '/' && (end == 1 || target.charAt(end - 1) != '/');
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    private static Optional<Fault> faultInDetail(String target) {
        return faultOfPath(target.split("\\?", 2)[0])
                .map(detail -> new Fault(true, detail))
                .or(() -> faultOfWhole(target));
    }

    private static Optional<String> faultOfPath(String path) {
        if (!path.startsWith("/")) {
            return Optional.of("The address must be a path that begins with a slash.");
        }
        if (path.contains("//") || DOT_SEGMENT.matcher(path).find()) {
            return Optional.of("The path holds an empty segment, or . or .. as a segment.");
        }
        if (path.length() > 1 && path.endsWith("/")) {
            return Optional.of("The path ends in a slash.");
        }
        if (path.contains(";") || path.contains("\\") || path.contains("#")) {
            return Optional.of("The path holds a semicolon, a backslash or a fragment.");
        }
        if (ENCODED_TRICK.matcher(path).find()) {
            return Optional.of(
                    "The path holds an encoded slash, backslash, semicolon, dot, percent or control character.");
        }
        if (BROKEN_ESCAPE.matcher(path).find() || NOT_PLAIN.matcher(path).find()) {
            return Optional.of("The path holds a broken escape or a character that must be escaped.");
        }
        return Optional.empty();
    }

    /** What the server itself no longer looks at, or refuses without a word. */
    private static Optional<Fault> faultOfWhole(String target) {
        try {
            new URI(target);
            return Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.of(new Fault(false, "The address holds a character that must be percent-encoded."));
        }
    }
}
