package learninghub.network.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learninghub.http.Fault;

/**
 * Finds what ties words to a person: the full name of a member, guest or speaker; somebody by name who "said"; a known surname, initials
 * or organisation beside a verb of saying or a quotation. It tells where and never repeats the text. One pass over the words, whatever
 * the number of names.
 */
final class NonAttribution {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*");

    private static final Pattern SAYING = Pattern.compile(
            "\\b((?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame)\\.? )?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}) "
                    + "(?:also |then |has |had )?(?:said|says|told|stated|asked|explained|argued|suggested|commented|replied|remarked|"
                    + "answered|warned|insisted|recalled|admitted)\\b");

    /** Beside a known name these, too, tell who said what; beside any other capitalised word they are too common. */
    private static final Set<String> TELLING = Set.of(
            "said",
            "says",
            "told",
            "stated",
            "asked",
            "explained",
            "argued",
            "suggested",
            "commented",
            "replied",
            "remarked",
            "answered",
            "warned",
            "insisted",
            "recalled",
            "admitted",
            "noted",
            "added",
            "felt",
            "mentioned",
            "raised",
            "described",
            "reported",
            "shared",
            "thought",
            "confirmed",
            "proposed",
            "agreed",
            "disagreed",
            "quoted");

    private static final String TAKEN_OUT = "[…]";

    private static final Set<String> BETWEEN = Set.of("also", "then", "has", "had", "have", "later", "who");

    private static final String QUOTES = "\"“”«»";

    /** How far from a name a quotation mark tells whose words they are. */
    private static final int BESIDE = 4;

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

    /** By the first word: organisations' words. */
    private final Map<String, List<List<String>>> organisations = new HashMap<>();

    /** First names and surnames in lower case, initials in capitals. */
    private final Set<String> shortNames = new HashSet<>();

    private NonAttribution() {}

    static NonAttribution among(List<String> people, List<String> organisations) {
        NonAttribution guard = new NonAttribution();
        for (String person : people) {
            List<String> words = lower(person);
            // A single word is as likely a word as a name.
            if (words.size() > 1) {
                put(guard.names, words);
                guard.shortNames.add(words.getFirst());
                guard.shortNames.add(words.getLast());
                guard.shortNames.add(initials(words));
            }
        }
        organisations.stream()
                .map(NonAttribution::lower)
                .filter(words -> !words.isEmpty())
                .forEach(words -> put(guard.organisations, words));
        return guard;
    }

    private static void put(Map<String, List<List<String>>> byFirst, List<String> words) {
        byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(words);
    }

    private static List<String> lower(String name) {
        return words(name).stream().map(Word::text).toList();
    }

    private static String initials(List<String> words) {
        return words.stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** The places in a text, as pointers into the notes. */
    List<Fault> faults(NotesText text) {
        List<Fault> faults = new ArrayList<>(faults(text.body(), "/body"));
        for (int i = 0; i < text.itemsOrNone().size(); i++) {
            faults.addAll(faults(text.itemsOrNone().get(i).body(), "/items/" + i + "/body"));
        }
        return faults;
    }

    /** The text with every such place taken out. */
    String redacted(String text) {
        List<Word> words = words(text);
        BitSet out = new BitSet(text.length());
        Stream.of(named(words, names), sayings(text), knownSayings(text, words))
                .flatMap(List::stream)
                .forEach(place -> out.set(place.start(), place.end()));
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (int start = out.nextSetBit(0); start >= 0; start = out.nextSetBit(at)) {
            left.append(text, at, start).append(TAKEN_OUT);
            at = out.nextClearBit(start);
        }
        return left.append(text.substring(at)).toString();
    }

    List<Fault> faults(String text, String pointer) {
        List<Word> words = words(text);
        List<Fault> faults = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Place place : named(words, names)) {
            tell(faults, told, pointer, "A member's, guest's or speaker's name ", place);
        }
        for (Place place : sayings(text)) {
            tell(faults, told, pointer, "Says who said something ", place);
        }
        for (Place place : knownSayings(text, words)) {
            tell(faults, told, pointer, "Says who said something ", place);
        }
        return faults;
    }

    /** Each place once: who is named in full and said something is one thing to mend. */
    private static void tell(List<Fault> faults, Set<Integer> told, String pointer, String what, Place place) {
        if (IntStream.range(place.start(), place.end()).noneMatch(told::contains)) {
            faults.add(Fault.at(pointer, what + place + "."));
        }
        IntStream.range(place.start(), place.end()).forEach(told::add);
    }

    private static List<Place> named(List<Word> words, Map<String, List<List<String>>> known) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (List<String> name : known.getOrDefault(words.get(i).text(), List.of())) {
                if (continuesWith(words, i, name)) {
                    places.add(new Place(
                            words.get(i).start(), words.get(i + name.size() - 1).end()));
                }
            }
        }
        return places;
    }

    /** Known surnames, initials and organisations with a verb of saying or a quotation mark beside them. */
    private List<Place> knownSayings(String text, List<Word> words) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int last = i + knownAt(text, words, i) - 1;
            if (last >= i
                    && (tells(text, words, i, last)
                            || isQuoted(
                                    text, words.get(i).start(), words.get(last).end()))) {
                places.add(new Place(words.get(i).start(), words.get(last).end()));
            }
        }
        return places;
    }

    /** Of how many words the known name is that begins here; none: 0. */
    private int knownAt(String text, List<Word> words, int at) {
        Word word = words.get(at);
        String written = text.substring(word.start(), word.end());
        for (List<String> organisation : organisations.getOrDefault(word.text(), List.of())) {
            if (continuesWith(words, at, organisation)) {
                return organisation.size();
            }
        }
        boolean capital = Character.isUpperCase(written.codePointAt(0));
        boolean known = shortNames.contains(written) || capital && shortNames.contains(word.text());
        return known && !NOBODY.contains(word.text()) && !OPENING.contains(word.text()) ? 1 : 0;
    }

    private static boolean tells(String text, List<Word> words, int first, int last) {
        int after = last + 1;
        if (after < words.size() && BETWEEN.contains(words.get(after).text())) {
            after++;
        }
        boolean afterwards = after < words.size()
                && TELLING.contains(words.get(after).text())
                && isOneSentence(text, words.get(last), words.get(after));
        boolean before = first > 0
                && TELLING.contains(words.get(first - 1).text())
                && isOneSentence(text, words.get(first - 1), words.get(first));
        boolean according = first > 1
                && words.get(first - 1).text().equals("to")
                && words.get(first - 2).text().equals("according");
        return afterwards || before || according;
    }

    private static boolean isOneSentence(String text, Word one, Word other) {
        return text.substring(one.end(), other.start())
                .chars()
                .noneMatch(character -> ".!?;:\n".indexOf(character) >= 0);
    }

    private static boolean isQuoted(String text, int start, int end) {
        String around = text.substring(Math.max(0, start - BESIDE), start)
                + text.substring(end, Math.min(text.length(), end + BESIDE));
        return around.chars().anyMatch(character -> QUOTES.indexOf(character) >= 0);
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
            if (namesSomebody(saying.group(1)) && !isPluralAtTheBeginning(text, saying)) {
                places.add(new Place(saying.start(), saying.end()));
            }
        }
        return places;
    }

    /** One word that begins a sentence and ends like a plural is more likely a noun than the name of somebody unknown. */
    private static boolean isPluralAtTheBeginning(String text, Matcher saying) {
        String before = text.substring(0, saying.start()).stripTrailing();
        boolean begins = before.isEmpty()
                || ".!?:".indexOf(before.charAt(before.length() - 1)) >= 0
                || text.substring(before.length(), saying.start()).contains("\n");
        return begins && saying.group(1).matches("\\p{Lu}\\p{Ll}+s");
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
