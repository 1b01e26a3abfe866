package learninghub.content.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What differs between two texts: by lines first, then by words within the lines that differ.
 *
 * @param hunks in order; none when the texts are equal
 * @param coarse whether some of it is told as one deletion and one insertion, because telling it by words would cost too much
 */
@Schema(name = "TextDiff")
public record TextDiff(List<Hunk> hunks, boolean coarse) {
    /** The most hunks; what comes after them is one deletion and one insertion. */
    static final int HUNKS = 1_000;

    /** How many unchanged characters stand before and after a change. */
    static final int CONTEXT = 200;

    /** What one comparison may cost: the product of both sides' tokens, summed over all that is compared. A tenth of a second or so. */
    private static final long EFFORT = 16_000_000;

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s|[^\\p{L}\\p{M}\\p{N}\\s]");

    public static TextDiff between(String older, String newer) {
        Comparison comparison = new Comparison();
        comparison.lines(tokens(older, LINE), tokens(newer, LINE));
        return new TextDiff(comparison.hunks.within(CONTEXT), comparison.hunks.isCoarse());
    }

    private static List<String> tokens(String text, Pattern pattern) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /** One comparison and what it may still cost. */
    private static final class Comparison {
        private final Hunks hunks = new Hunks(HUNKS);
        private long effort = EFFORT;

        void lines(List<String> older, List<String> newer) {
            compare(older, newer, this::words);
        }

        private void words(String older, String newer) {
            compare(tokens(older, WORD), tokens(newer, WORD), hunks::change);
        }

        /** Tells what is equal, and hands each stretch that is not to {@code change}. */
        private void compare(List<String> older, List<String> newer, Change change) {
            int head = commonHead(older, newer);
            int tail = commonTail(older.subList(head, older.size()), newer.subList(head, newer.size()));
            hunks.equal(joined(older.subList(0, head)));
            between(older.subList(head, older.size() - tail), newer.subList(head, newer.size() - tail), change);
            hunks.equal(joined(older.subList(older.size() - tail, older.size())));
        }

        private void between(List<String> older, List<String> newer, Change change) {
            if (older.isEmpty() || newer.isEmpty()) {
                hunks.change(joined(older), joined(newer));
                return;
            }
            long cost = (long) older.size() * newer.size();
            if (cost > effort) {
                hunks.coarsely(joined(older), joined(newer));
                return;
            }
            effort -= cost;
            walk(older, newer, change);
        }

        /** The algorithm tells a change as a deletion and an insertion beside each other; here they are one. */
        private void walk(List<String> older, List<String> newer, Change change) {
            StringBuilder deleted = new StringBuilder();
            StringBuilder inserted = new StringBuilder();
            int at = 0;
            for (AbstractDelta<String> delta : DiffUtils.diff(older, newer, new MyersDiffWithLinearSpace<String>())
                    .getDeltas()) {
                int from = delta.getSource().getPosition();
                if (from > at) {
                    settle(deleted, inserted, change);
                    hunks.equal(joined(older.subList(at, from)));
                }
                deleted.append(joined(delta.getSource().getLines()));
                inserted.append(joined(delta.getTarget().getLines()));
                at = from + delta.getSource().size();
            }
            settle(deleted, inserted, change);
            hunks.equal(joined(older.subList(at, older.size())));
        }

        private static void settle(StringBuilder deleted, StringBuilder inserted, Change change) {
            change.of(deleted.toString(), inserted.toString());
            deleted.setLength(0);
            inserted.setLength(0);
        }

        private static int commonHead(List<String> a, List<String> b) {
            int n = 0;
            while (n < a.size() && n < b.size() && a.get(n).equals(b.get(n))) {
                n++;
            }
            return n;
        }

        private static int commonTail(List<String> a, List<String> b) {
            return commonHead(a.reversed(), b.reversed());
        }

        private static String joined(List<String> tokens) {
            return String.join("", tokens);
        }
    }

    /** What is done about a stretch that differs. */
    private interface Change {
        void of(String older, String newer);
    }
}
