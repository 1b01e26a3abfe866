package learninghub.content.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects hunks in order: neighbours of one kind become one, a change is one deletion before one insertion. */
final class Hunks {
    private final int most;
    private final List<Hunk> done = new ArrayList<>();
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    private boolean coarse;

    /** @param most after so many hunks the rest is one change */
    Hunks(int most) {
        this.most = most;
    }

    void equal(String text) {
        if (done.size() >= most && isChanging()) {
            coarse = true;
            deleted.append(text);
            inserted.append(text);
        } else {
            same.append(text);
        }
    }

    void change(String older, String newer) {
        if (older.isEmpty() && newer.isEmpty()) {
            return;
        }
        if (isChanging() && isMereSpace(same)) {
            // A space between two changed words: reads better as one change.
            deleted.append(same);
            inserted.append(same);
            same.setLength(0);
        } else if (!same.isEmpty()) {
            settle();
        }
        deleted.append(older);
        inserted.append(newer);
    }

    void coarsely(String older, String newer) {
        coarse = true;
        change(older, newer);
    }

    boolean isCoarse() {
        return coarse;
    }

    /** With the text that is in both cut down to {@code context} characters beside each change; none when nothing differs. */
    List<Hunk> within(int context) {
        settle();
        if (done.stream().allMatch(hunk -> hunk.op() == Hunk.Op.EQUAL)) {
            return List.of();
        }
        List<Hunk> shown = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            Hunk hunk = done.get(i);
            if (hunk.op() == Hunk.Op.EQUAL) {
                shorten(hunk.text(), i == 0 ? 0 : context, i == done.size() - 1 ? 0 : context, shown);
            } else {
                shown.add(hunk);
            }
        }
        return shown;
    }

    private boolean isChanging() {
        return !deleted.isEmpty() || !inserted.isEmpty();
    }

    /** The pending change, then the pending text that follows it. */
    private void settle() {
        add(Hunk.Op.DELETE, deleted);
        add(Hunk.Op.INSERT, inserted);
        add(Hunk.Op.EQUAL, same);
    }

    private void add(Hunk.Op op, StringBuilder text) {
        if (!text.isEmpty()) {
            done.add(Hunk.of(op, text.toString()));
            text.setLength(0);
        }
    }

    private static boolean isMereSpace(StringBuilder text) {
        return text.chars().allMatch(c -> c == ' ');
    }

    private static void shorten(String text, int head, int tail, List<Hunk> shown) {
        if (text.length() <= head + tail) {
            shown.add(Hunk.of(Hunk.Op.EQUAL, text));
            return;
        }
        int from = whole(text, head);
        int to = whole(text, text.length() - tail);
        shown.add(new Hunk(Hunk.Op.EQUAL, text.substring(0, from), omitted(to - from)));
        if (to < text.length()) {
            shown.add(Hunk.of(Hunk.Op.EQUAL, text.substring(to)));
        }
    }

    private static @Nullable Integer omitted(int characters) {
        return characters == 0 ? null : characters;
    }

    /** Not between the two halves of one character. */
    private static int whole(String text, int index) {
        boolean between = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return between ? index - 1 : index;
    }
}
