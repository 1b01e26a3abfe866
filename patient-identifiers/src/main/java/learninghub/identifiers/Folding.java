package learninghub.identifiers;

import java.util.Arrays;
import java.util.Map;

/**
 * Text as the finder reads it: lower case, each kind of digit, space and dash as the plain one, what has no width left out, character
 * references resolved. Each of its characters knows where it stood in the text as written.
 */
final class Folding implements CharSequence {
    private static final int LONGEST_REFERENCE = 10;

    private static final int NONE = -1;

    private static final Map<String, Integer> REFERENCES = Map.ofEntries(
            Map.entry("nbsp", 0xA0),
            Map.entry("ensp", 0x2002),
            Map.entry("emsp", 0x2003),
            Map.entry("thinsp", 0x2009),
            Map.entry("hairsp", 0x200A),
            Map.entry("numsp", 0x2007),
            Map.entry("shy", 0xAD),
            Map.entry("zwj", 0x200D),
            Map.entry("zwnj", 0x200C),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("minus", 0x2212),
            Map.entry("amp", (int) '&'));

    private final char[] folded;
    private final int[] starts;
    private final int[] ends;
    private int length;

    private Folding(int size) {
        folded = new char[size];
        starts = new int[size];
        ends = new int[size];
    }

    static Folding of(CharSequence text) {
        Folding folding = new Folding(text.length());
        int at = 0;
        while (at < text.length()) {
            int point = Character.codePointAt(text, at);
            int end = at + Character.charCount(point);
            if (point == '&') {
                int semicolon = semicolon(text, at + 1);
                int referenced = semicolon == NONE ? NONE : referenced(text, at + 1, semicolon);
                if (referenced != NONE) {
                    point = referenced;
                    end = semicolon + 1;
                }
            }
            folding.add(point, at, end);
            at = end;
        }
        return folding;
    }

    /** Whether text may hold anything at all: without a digit, or a reference to one, it cannot. */
    static boolean isWorthIt(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c > 127 && (Character.isDigit(c) || Character.isHighSurrogate(c))) {
                return true;
            }
        }
        return false;
    }

    /** Where the folded character stood. */
    int start(int index) {
        return starts[index];
    }

    /** Where the folded character ended. */
    int end(int index) {
        return ends[index];
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return folded[index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(Arrays.copyOfRange(folded, from, to));
    }

    /** Without the text: this may end in a log. */
    @Override
    public String toString() {
        return "folded text of " + length;
    }

    private void add(int point, int start, int end) {
        char plain = plain(point);
        if (plain != 0) {
            folded[length] = plain;
            starts[length] = start;
            ends[length] = end;
            length++;
        }
    }

    /** 0: has no width. */
    private static char plain(int point) {
        if (point < 128) {
            return ascii((char) point);
        }
        if (point >= 0xFF01 && point <= 0xFF5E) {
            return ascii((char) (point - 0xFEE0));
        }
        return switch (Character.getType(point)) {
            case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(point, 10));
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.DASH_PUNCTUATION -> '-';
            default -> special(point);
        };
    }

    private static char special(int point) {
        return switch (point) {
            case 0x2212, 0x2043, 0x02D7 -> '-';
            case 0x2018, 0x2019 -> '\'';
            case 0x0085 -> '\n';
            case 0x2800, 0x3164 -> ' ';
            default -> {
                int lower = Character.toLowerCase(point);
                yield lower < Character.MIN_SUPPLEMENTARY_CODE_POINT
                        ? (char) lower
                        : Character.isLetter(point) ? 'x' : '?';
            }
        };
    }

    private static char ascii(char c) {
        return switch (c) {
            case '\t' -> ' ';
            case '\r' -> 0;
            default -> Character.toLowerCase(c);
        };
    }

    private static int semicolon(CharSequence text, int from) {
        int most = Math.min(text.length(), from + LONGEST_REFERENCE);
        for (int i = from; i < most; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return NONE;
    }

    private static int referenced(CharSequence text, int from, int to) {
        String name = text.subSequence(from, to).toString();
        if (!name.startsWith("#")) {
            return REFERENCES.getOrDefault(name, NONE);
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(point) ? point : NONE;
        } catch (NumberFormatException notANumber) {
            return NONE;
        }
    }
}
