package learninghub.content.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Looks through texts for the glossary's terms. */
@ApplicationScoped
public class Glossary {
    /** The most terms told of one text. */
    public static final int MOST = 100;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final GlossaryRepository terms;

    Glossary(GlossaryRepository terms) {
        this.terms = terms;
    }

    /** The terms that occur in the text, by their names or expansions, in the order in which they do; one pass over the text. */
    public List<GlossaryEntry> in(String text) {
        return in(text, terms.all());
    }

    static List<GlossaryEntry> in(String text, List<GlossaryEntry> all) {
        Map<String, List<Form>> byFirstWord = new HashMap<>();
        for (GlossaryEntry entry : all) {
            add(entry, entry.term(), byFirstWord);
            if (entry.expansion() != null) {
                add(entry, entry.expansion(), byFirstWord);
            }
        }
        List<String> words = words(text);
        Set<GlossaryEntry> found = new LinkedHashSet<>();
        for (int at = 0; at < words.size() && found.size() < MOST; at++) {
            for (Form form : byFirstWord.getOrDefault(words.get(at).toLowerCase(Locale.ROOT), List.of())) {
                if (form.standsAt(words, at)) {
                    found.add(form.entry());
                }
            }
        }
        return found.stream().limit(MOST).toList();
    }

    private static void add(GlossaryEntry entry, String form, Map<String, List<Form>> byFirstWord) {
        List<String> words = words(form);
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(words.getFirst().toLowerCase(Locale.ROOT), word -> new ArrayList<>())
                    .add(new Form(entry, words));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private record Form(GlossaryEntry entry, List<String> words) {
        boolean standsAt(List<String> text, int at) {
            if (at + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!same(words.get(i), text.get(at + i))) {
                    return false;
                }
            }
            return true;
        }

        /** An acronym is one in capitals only: "WHO" is not "who". */
        private static boolean same(String word, String inText) {
            boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            return acronym ? word.equals(inText) : word.equalsIgnoreCase(inText);
        }
    }
}
