package learninghub.content.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words as people type them, before any language is known: runs of letters and digits, small, in one Unicode form. */
final class Words {
    private Words() {}

    static List<String> in(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < folded.length(); ) {
            int c = folded.codePointAt(at);
            if (belongs(c) || (start >= 0 && joins(folded, at, c))) {
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                words.add(folded.substring(start, at));
                start = -1;
            }
            at += Character.charCount(c);
        }
        if (start >= 0) {
            words.add(folded.substring(start));
        }
        return words;
    }

    /** One text for comparing titles, whatever their punctuation. */
    static String joined(String text) {
        return String.join(" ", in(text));
    }

    /** Letters, digits, marks on them, and pictures that stand for words (emoji). */
    static boolean belongs(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || (type == Character.OTHER_SYMBOL && c > 0x2000);
    }

    /** An apostrophe between letters is part of the word. */
    private static boolean joins(String text, int at, int c) {
        return (c == '\'' || c == '\u2019') && at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1));
    }
}
