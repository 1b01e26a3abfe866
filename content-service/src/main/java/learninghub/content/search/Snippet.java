package learninghub.content.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/** The place of a text that holds most of what was asked for, as HTML in which only the marks are markup. */
final class Snippet {
    /** How long a snippet is, about. */
    static final int LENGTH = 240;

    /** How far a text is read for one. */
    static final int READ = 20_000;

    private static final String MARK = "<mark>";
    private static final int BEFORE = 60;
    private static final int MOST_PLACES = 300;
    private static final int LETTERS = 128;

    /** Which of the first characters are letters or digits: every character of twenty texts is looked at for a page of results. */
    private static final boolean[] PLAIN = new boolean[LETTERS];

    static {
        for (char c = 0; c < LETTERS; c++) {
            PLAIN[c] = Character.isLetterOrDigit(c);
        }
    }

    private final Set<String> terms;
    private final String language;
    private final Analyzer analyser;
    private final boolean[] beginnings = new boolean[LETTERS * LETTERS];
    private final Map<String, String> known = new HashMap<>();
    private boolean anyLength;
    private char[] letters = {};

    /** @param terms what was asked for, as this language's analyser makes it */
    Snippet(Set<String> terms, String language) {
        this.terms = terms;
        this.language = language;
        this.analyser = Languages.analyser(language);
        terms.forEach(this::addBeginning);
    }

    String of(String text) {
        String read = text.length() > READ ? text.substring(0, READ) : text;
        List<Place> places = terms.isEmpty() ? List.of() : places(read);
        int from = places.isEmpty() ? 0 : wordBefore(read, best(places).start() - BEFORE);
        int to = wordEnd(read, from + LENGTH);
        StringBuilder html = new StringBuilder(LENGTH + 80);
        html.append(from > 0 ? "… " : "");
        int at = from;
        for (Place place : places) {
            if (place.start() >= at && place.end() <= to) {
                escape(read, at, place.start(), html);
                html.append(MARK);
                escape(read, place.start(), place.end(), html);
                html.append("</mark>");
                at = place.end();
            }
        }
        escape(read, at, to, html);
        return html.append(to < text.length() ? " …" : "").toString();
    }

    /** Whether anything asked for is in it. */
    static boolean isMarked(String snippet) {
        return snippet.contains(MARK);
    }

    private record Place(int start, int end, String term) {}

    private List<Place> places(String text) {
        return Languages.keepsBeginnings(language) ? placesByBeginning(text) : placesByAnalysis(text);
    }

    private List<Place> placesByAnalysis(String text) {
        return Analysis.tokens(analyser, text).stream()
                .filter(token -> terms.contains(token.term()))
                .limit(MOST_PLACES)
                .map(token -> new Place(token.start(), token.end(), token.term()))
                .toList();
    }

    /** Analyses only words that begin like something asked for: twenty texts are read for each page of results. */
    private List<Place> placesByBeginning(String text) {
        List<Place> places = new ArrayList<>();
        char[] letters = letters(text);
        int length = text.length();
        int at = 0;
        boolean enough = false;
        while (at < length && !enough) {
            int end = at;
            while (end < length && isInside(letters, end, length)) {
                end++;
            }
            if (end > at && mayBegin(letters, at, end)) {
                String term = known.computeIfAbsent(text.substring(at, end), this::asked);
                if (!term.isEmpty()) {
                    places.add(new Place(at, end, term));
                    enough = places.size() >= MOST_PLACES || isEnough(places);
                }
            }
            at = end + 1;
        }
        return places;
    }

    /** Of one text after the other: a string asked for each of its characters takes twice as long. */
    private char[] letters(String text) {
        if (letters.length < text.length()) {
            letters = new char[text.length()];
        }
        text.getChars(0, text.length(), letters, 0);
        return letters;
    }

    /** No other place can hold more than everything. */
    private boolean isEnough(List<Place> places) {
        if (places.size() < terms.size()) {
            return false;
        }
        List<Place> last = places.subList(places.size() - terms.size(), places.size());
        return last.getLast().end() - last.getFirst().start() <= LENGTH - BEFORE
                && last.stream().map(Place::term).distinct().count() == terms.size();
    }

    private void addBeginning(String term) {
        if (term.length() > 1 && term.charAt(0) < LETTERS && term.charAt(1) < LETTERS) {
            for (char first : cases(term.charAt(0))) {
                for (char second : cases(term.charAt(1))) {
                    beginnings[first * LETTERS + second] = true;
                }
            }
        } else {
            // Too short or foreign for a look at two letters: everything is analysed.
            Arrays.fill(beginnings, true);
            anyLength = true;
        }
    }

    private static char[] cases(char letter) {
        return new char[] {letter, Character.toUpperCase(letter)};
    }

    /** By its first two letters; of what is not plain letters there only the analyser knows. */
    private boolean mayBegin(char[] text, int start, int end) {
        if (end - start < 2) {
            return anyLength;
        }
        char first = text[start];
        char second = text[start + 1];
        boolean plain = first < LETTERS && second < LETTERS && second != '\'';
        return !plain || beginnings[first * LETTERS + second];
    }

    /** The term asked for that this word is a form of; empty when it is none. */
    private String asked(String word) {
        return Analysis.terms(analyser, word).stream()
                .filter(terms::contains)
                .findFirst()
                .orElse("");
    }

    private static boolean isInside(char[] text, int at, int length) {
        char c = text[at];
        if (c < LETTERS && c != '\'') {
            return PLAIN[c];
        }
        return Character.isLetterOrDigit(c)
                || ((c == '\'' || c == '\u2019') && at + 1 < length && Character.isLetter(text[at + 1]));
    }

    /** Where a snippet that begins here holds the most different things asked for; the first such place. */
    private static Place best(List<Place> places) {
        Place best = places.getFirst();
        int most = 0;
        for (int i = 0; i < places.size(); i++) {
            Set<String> inside = new HashSet<>();
            for (int j = i;
                    j < places.size() && places.get(j).end() - places.get(i).start() <= LENGTH - BEFORE;
                    j++) {
                inside.add(places.get(j).term());
            }
            if (inside.size() > most) {
                most = inside.size();
                best = places.get(i);
            }
        }
        return best;
    }

    private static int wordBefore(String text, int at) {
        if (at <= 0) {
            return 0;
        }
        int from = at;
        while (from < text.length() && !Character.isWhitespace(text.charAt(from)) && from < at + 30) {
            from++;
        }
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return Math.min(from, at + BEFORE);
    }

    private static int wordEnd(String text, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        int to = at;
        while (to > at - 30 && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        int end = to > at - 30 ? to : at;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n', '\r', '\t' -> html.append(' ');
                default -> html.append(c);
            }
        }
    }
}
