package learninghub.markdown;

import org.commonmark.node.Node;

/**
 * Whether a text would keep the parser busy for minutes or overflow its stack. Found by measuring: the parser looks for the end of each
 * {@code <} to the end of its paragraph, walks a table from its top for each row, writes a link back for each use of a footnote, and
 * recurses into what is nested. Nothing that anybody writes to be read comes near these bounds.
 */
final class Intricacy {
    /** How many characters may be searched in all for the ends of {@code <}; about half a second. */
    static final long SEARCHED = 200_000_000;

    /** The most lines with a {@code |} one after another. */
    static final int ROWS = 5_000;

    /** The most uses of footnotes. */
    static final int FOOTNOTES = 2_000;

    /** How deeply quotes, lists and emphasis may lie in each other. */
    static final int NESTING = 100;

    private Intricacy() {}

    static boolean isTooMuch(String text) {
        return searched(text) > SEARCHED || rows(text) > ROWS || footnotes(text) > FOOTNOTES;
    }

    /**
     * Whether the text has too few of the marks that nest to lie deep, so that it need not be parsed to know. Each mark opens at most a list
     * with its item; a table is four more, and the document, its paragraph and the words in it three.
     */
    static boolean mustBeShallow(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ordinal = (c == '.' || c == ')') && i > 0 && text.charAt(i - 1) >= '0' && text.charAt(i - 1) <= '9';
            if (ordinal || ">*_-+[<".indexOf(c) >= 0) {
                marks++;
            }
        }
        return 2 * marks + 7 < NESTING;
    }

    static boolean isTooDeep(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node != document && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null || node == document ? null : node.getNext();
            }
            if (depth > NESTING) {
                return true;
            }
        }
        return false;
    }

    /** The sum of the ways from each {@code <} to the next {@code >} or the end of its paragraph. */
    private static long searched(String text) {
        long sum = 0;
        long waiting = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paragraphEnds = c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '<') {
                waiting++;
            } else if (c == '>' || paragraphEnds) {
                waiting = 0;
            }
            sum += waiting;
        }
        return sum;
    }

    private static int rows(String text) {
        int most = 0;
        int rows = 0;
        boolean bar = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bar |= c == '|';
            if (c == '\n') {
                rows = bar ? rows + 1 : 0;
                most = Math.max(most, rows);
                bar = false;
            }
        }
        return most;
    }

    private static int footnotes(String text) {
        int found = 0;
        for (int at = text.indexOf("[^"); at >= 0; at = text.indexOf("[^", at + 2)) {
            found++;
        }
        return found;
    }
}
