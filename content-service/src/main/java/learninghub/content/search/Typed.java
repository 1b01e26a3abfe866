package learninghub.content.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What somebody typed, taken apart: words, {@code "phrases"}, and both with {@code -} for what must not occur. Any text is understood;
 * what is no word (punctuation, a lonely quote) is passed over.
 *
 * @param blank nothing was typed: everything is meant
 */
record Typed(List<String> words, List<String> phrases, List<String> excluded, boolean blank) {
    /** The most different words looked at; a question has fewer, and each costs. */
    static final int MOST_WORDS = 100;

    static Typed parse(String text) {
        List<String> words = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean not = text.charAt(at) == '-' && startsWord(text, at) && at + 1 < text.length();
            int from = not ? at + 1 : at;
            int end = isQuote(text.charAt(from)) ? closing(text, from + 1) : -1;
            if (end > 0) {
                add(not ? excluded : phrases, text.substring(from + 1, end));
                at = end + 1;
            } else {
                end = wordEnd(text, from);
                (not ? excluded : words).addAll(Words.in(text.substring(from, end)));
                at = Math.max(end, at + 1);
            }
        }
        return new Typed(few(words), few(phrases), few(excluded), text.isBlank());
    }

    /** Nothing in it can be looked for. */
    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
    }

    private static void add(List<String> phrases, String phrase) {
        List<String> words = Words.in(phrase);
        if (!words.isEmpty()) {
            phrases.add(String.join(" ", few(words)));
        }
    }

    private static <T> List<T> few(List<T> all) {
        return new LinkedHashSet<>(all).stream().limit(MOST_WORDS).toList();
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1));
    }

    private static int closing(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isQuote(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Where the next space or a quote that opens a phrase is. */
    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
            if (at < text.length() && isQuote(text.charAt(at)) && closing(text, at + 1) > 0) {
                return at;
            }
        }
        return at;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e';
    }
}
