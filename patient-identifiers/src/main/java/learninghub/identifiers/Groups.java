package learninghub.identifiers;

import java.util.Arrays;

/** The groups of digits in folded text, and what joins each to the next. */
final class Groups {
    /** Two groups more than this far apart have nothing to do with each other. */
    private static final int WIDEST_GAP = 5;

    /** What stands between a group and the next. */
    enum Join {
        /** Spaces, at most one dash or new line among them, and marks of Markdown. */
        LOOSE,
        /** A dash and nothing else. */
        DASH,
        DOT,
        SLASH,
        COLON,
        NONE
    }

    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private Join[] joins = new Join[8];
    private int size;

    static Groups in(CharSequence text) {
        Groups groups = new Groups();
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            groups.add(text, at, end);
            at = end;
        }
        return groups;
    }

    int size() {
        return size;
    }

    int start(int group) {
        return starts[group];
    }

    int end(int group) {
        return ends[group];
    }

    int digits(int group) {
        return ends[group] - starts[group];
    }

    /** What joins this group to the next; NONE where either is missing. */
    Join after(int group) {
        return group < 0 || group + 1 >= size ? Join.NONE : joins[group];
    }

    private void add(CharSequence text, int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            joins = Arrays.copyOf(joins, size * 2);
        }
        if (size > 0) {
            joins[size - 1] = join(text, ends[size - 1], start);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    private static Join join(CharSequence text, int from, int to) {
        if (to - from == 1) {
            switch (text.charAt(from)) {
                case '.':
                    return Join.DOT;
                case '/':
                    return Join.SLASH;
                case ':':
                    return Join.COLON;
                case '-':
                    return Join.DASH;
                default:
            }
        }
        return to - from <= WIDEST_GAP && isLoose(text, from, to) ? Join.LOOSE : Join.NONE;
    }

    private static boolean isLoose(CharSequence text, int from, int to) {
        int dashes = 0;
        int lines = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            dashes += c == '-' ? 1 : 0;
            lines += c == '\n' ? 1 : 0;
            if (c != ' ' && c != '-' && c != '\n' && !isMark(c)) {
                return false;
            }
        }
        return dashes <= 1 && lines <= 1;
    }

    /** Emphasis, code and escapes of Markdown, which readers do not see. */
    static boolean isMark(char c) {
        return c == '*' || c == '`' || c == '\\' || c == '~' || c == '_';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
