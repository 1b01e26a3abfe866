package learninghub.network.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learninghub.http.Fault;

/**
 * Finds what ties words to a person: a member's full name, or somebody by name who "said". It tells where and never repeats the text.
 * One pass over the words, whatever the number of members.
 */
final class NonAttribution {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*");

    private static final Pattern SAYING = Pattern.compile(
            "\\b((?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame)\\.? )?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}) "
                    + "(?:also |then |has |had )?(?:said|says|told|stated|asked|explained|argued|suggested|commented|replied|remarked|"
                    + "answered|warned|insisted|recalled|admitted)\\b");

    /** Capitalised words that begin a sentence and name nobody. */
    private static final Set<String> NOBODY = Set.of(
            "the",
            "a",
            "an",
            "it",
            "he",
            "she",
            "they",
            "we",
            "you",
            "i",
            "one",
            "some",
            "someone",
            "somebody",
            "everyone",
            "everybody",
            "nobody",
            "others",
            "another",
            "many",
            "several",
            "most",
            "all",
            "both",
            "members",
            "member",
            "people",
            "patients",
            "partners",
            "nurses",
            "staff",
            "colleagues",
            "this",
            "that",
            "who",
            "which",
            "what",
            "there",
            "nhs",
            "chairs",
            "guests",
            "speakers",
            "participants",
            "attendees",
            "families",
            "trusts");

    /** Capitalised words that begin a sentence and may have a name behind them. */
    private static final Set<String> OPENING = Set.of(
            "also", "then", "as", "so", "and", "but", "when", "if", "later", "first", "next", "finally", "after",
            "before");

    /** By the first word of the name, in lower case: the names' words. */
    private final Map<String, List<List<String>>> names = new HashMap<>();

    private NonAttribution() {}

    static NonAttribution among(List<String> members) {
        NonAttribution guard = new NonAttribution();
        for (String member : members) {
            List<String> words = words(member).stream().map(Word::text).toList();
            // A single word is as likely a word as a name.
            if (words.size() > 1) {
                guard.names
                        .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                        .add(words);
            }
        }
        return guard;
    }

    /** The places in a text, as pointers into the notes. */
    List<Fault> faults(NotesText text) {
        List<Fault> faults = new ArrayList<>(faults(text.body(), "/body"));
        for (int i = 0; i < text.itemsOrNone().size(); i++) {
            faults.addAll(faults(text.itemsOrNone().get(i).body(), "/items/" + i + "/body"));
        }
        return faults;
    }

    private List<Fault> faults(String text, String pointer) {
        List<Fault> faults = new ArrayList<>();
        for (Place place : membersNamed(text)) {
            faults.add(Fault.at(pointer, "A member's name " + place + "."));
        }
        for (Place place : sayings(text)) {
            faults.add(Fault.at(pointer, "Says who said something " + place + "."));
        }
        return faults;
    }

    private List<Place> membersNamed(String text) {
        List<Word> words = words(text);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (List<String> name : names.getOrDefault(words.get(i).text(), List.of())) {
                if (continuesWith(words, i, name)) {
                    places.add(new Place(
                            words.get(i).start(), words.get(i + name.size() - 1).end()));
                }
            }
        }
        return places;
    }

    private static boolean continuesWith(List<Word> words, int from, List<String> name) {
        if (from + name.size() > words.size()) {
            return false;
        }
        return words.subList(from, from + name.size()).stream()
                .map(Word::text)
                .toList()
                .equals(name);
    }

    private static List<Place> sayings(String text) {
        List<Place> places = new ArrayList<>();
        Matcher saying = SAYING.matcher(text);
        while (saying.find()) {
            if (namesSomebody(saying.group(1))) {
                places.add(new Place(saying.start(), saying.end()));
            }
        }
        return places;
    }

    private static boolean namesSomebody(String capitalised) {
        for (String word : capitalised.toLowerCase(Locale.ROOT).split(" ")) {
            if (!OPENING.contains(word)) {
                return !NOBODY.contains(word);
            }
        }
        return false;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Word(word.group().toLowerCase(Locale.ROOT), word.start(), word.end()));
        }
        return words;
    }

    private record Word(String text, int start, int end) {}

    private record Place(int start, int end) {
        @Override
        public String toString() {
            return "at characters " + start + " to " + end;
        }
    }
}
