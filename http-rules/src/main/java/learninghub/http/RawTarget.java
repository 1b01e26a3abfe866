package learninghub.http;

import java.util.regex.Pattern;

/**
 * Whether an address can be read in more than one way: by the rules of the gateway (its {@code arrival.RawTarget}), so that whoever comes
 * to a service directly is refused the same way (CVE-2026-39852, CVE-2026-50559 and their kind).
 */
final class RawTarget {
    private static final Pattern TWO_WAYS = Pattern.compile(
            "//|/\\.{1,2}(/|$)|.+/$|[;\\\\#]|%(2[EeFf5]|5[Cc]|3[Bb]|[01][0-9A-Fa-f]|7[Ff])|%(?![0-9A-Fa-f]{2})|[^\\x21-\\x7E]");

    private RawTarget() {}

    static boolean canBeReadInTwoWays(String target) {
        String path = target.split("\\?", 2)[0];
        return !path.startsWith("/") || TWO_WAYS.matcher(path).find();
    }
}
