package learninghub.identifiers;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Where addresses stand in folded text: URLs, paths, e-mail addresses, DOIs and UUIDs. Digits inside them are nobody's number. */
final class Addresses {
    /** Characters of a UUID as written in RFC 9562. */
    private static final int UUID = 36;

    private final CharSequence text;
    private final BitSet covered = new BitSet();

    private Addresses(CharSequence text) {
        this.text = text;
    }

    static BitSet in(CharSequence text) {
        Addresses addresses = new Addresses(text);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isEdge(text.charAt(end))) {
                end++;
            }
            addresses.token(at, end);
            at = end + 1;
        }
        return addresses.covered;
    }

    /** What stands between two edges; each of its characters is looked at a bounded number of times. */
    private void token(int from, int to) {
        int done = from;
        int at = from;
        while (at < to) {
            int[] span = addressAt(at, done, to);
            if (span == null) {
                at++;
            } else {
                covered.set(span[0], span[1]);
                done = span[1];
                at = span[1];
            }
        }
    }

    private int @Nullable [] addressAt(int at, int done, int to) {
        int[] uuid = uuid(at, done, to);
        return uuid != null ? uuid : markedAt(at, done, to);
    }

    /** Ids are everywhere in requests; some hold ten digits in a row that would pass for a number. */
    private int @Nullable [] uuid(int at, int done, int to) {
        if (at + UUID > to || !isFree(at, done)) {
            return null;
        }
        for (int i = 0; i < UUID; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(at + i);
            if (dash ? c != '-' : Character.digit(c, 16) < 0) {
                return null;
            }
        }
        return at + UUID < to && isWord(text.charAt(at + UUID)) ? null : new int[] {at, at + UUID};
    }

    private int @Nullable [] markedAt(int at, int done, int to) {
        return switch (text.charAt(at)) {
            case ':' -> scheme(at, done, to);
            case '@' -> mail(at, done, to);
            case '/' -> path(at, done, to);
            case '1' -> doi(at, done, to);
            case 'w' -> isAt(at, "www.") && isFree(at, done) ? new int[] {at, addressEnd(at, to)} : null;
            default -> null;
        };
    }

    private int @Nullable [] scheme(int colon, int done, int to) {
        int start = back(colon, done, "+-.");
        boolean hierarchical = isAt(colon, "://") && colon > start;
        boolean mail = colon - start == 6 && isAt(start, "mailto");
        return hierarchical || mail ? new int[] {start, addressEnd(colon + 1, to)} : null;
    }

    private int @Nullable [] mail(int sign, int done, int to) {
        int start = back(sign, done, "._%+-");
        int end = sign + 1;
        while (end < to && (isWord(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return start < sign && end > sign + 1 ? new int[] {start, end} : null;
    }

    /** A host and its path ({@code nhs.uk/x}), or a path of this site ({@code /files/x}). */
    private int @Nullable [] path(int slash, int done, int to) {
        int start = back(slash, done, ".-");
        boolean afterHost = endsLikeAHost(start, slash);
        boolean onThisSite = start == slash
                && (slash == 0 || slash == done && isEdgeBefore(slash) || isOpening(text.charAt(slash - 1)))
                && slash + 1 < to
                && Character.isLetter(text.charAt(slash + 1));
        return afterHost || onThisSite ? new int[] {start, addressEnd(slash, to)} : null;
    }

    private int @Nullable [] doi(int at, int done, int to) {
        if (!isAt(at, "10.") || !isFree(at, done)) {
            return null;
        }
        int slash = at + 3;
        while (slash < to && slash < at + 13 && isDigit(text.charAt(slash))) {
            slash++;
        }
        return slash >= at + 7 && isAt(slash, "/") ? new int[] {at, addressEnd(slash, to)} : null;
    }

    /** The end of an address: before what closes a bracket it did not open, and before the punctuation of the sentence. */
    private int addressEnd(int from, int to) {
        int depth = 0;
        int end = from;
        while (end < to && depth >= 0) {
            char c = text.charAt(end);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            end += depth < 0 ? 0 : 1;
        }
        while (end > from && ".,;:!?'*`".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private int back(int from, int done, String further) {
        int start = from;
        while (start > done && (isWord(text.charAt(start - 1)) || further.indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    private boolean endsLikeAHost(int start, int end) {
        int letters = end;
        while (letters > start && Character.isLetter(text.charAt(letters - 1))) {
            letters--;
        }
        return end - letters >= 2 && letters > start + 1 && text.charAt(letters - 1) == '.';
    }

    private boolean isEdgeBefore(int at) {
        return at == 0 || isEdge(text.charAt(at - 1));
    }

    private boolean isFree(int at, int done) {
        return at == done || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '.';
    }

    private boolean isAt(int at, String word) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '[' || c == '=' || c == '\'';
    }

    private static boolean isEdge(char c) {
        return c <= ' ' || c == '<' || c == '>' || c == '"' || c == '|';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
