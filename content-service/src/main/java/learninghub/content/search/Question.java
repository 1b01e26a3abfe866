package learninghub.content.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A search as what is wanted of documents, over one state of an index. */
final class Question {
    /** What a correction counts beside the word as typed. */
    private static final float CORRECTED = 0.7f;

    /** What a word in a file counts beside one in the piece itself. */
    private static final float IN_FILE = 0.5f;

    private static final float TITLE_PHRASE = 1.0f;
    private static final float TEXT_PHRASE = 0.5f;

    /** Of what the question's words can weigh at most: an exact title comes first, a new piece a little before an old one. */
    private static final double EXACT_TITLE = 0.6;

    private static final double RECENT = 0.04;
    private static final long RECENT_PIVOT = 1000L * 60 * 60 * 24 * 365;

    /** Longer questions are not titles or phrases, and each such clause costs. */
    private static final int PHRASE_WORDS = 10;

    private final Search search;
    private final Synonyms synonyms;
    private final Known known;
    private final List<String> languages;
    private final List<String> fileLanguages;
    private final Map<String, Set<String>> marked = new HashMap<>();
    private final @Nullable Wanted words;
    private double weight = -1;

    Question(Search search, Synonyms synonyms, Known known) {
        this.search = search;
        this.synonyms = synonyms;
        this.known = known;
        this.fileLanguages = known.fileLanguages();
        // The one asked for, else those there are texts in.
        this.languages = search.asked().language() == null
                ? known.languages()
                : List.of(Languages.of(search.asked().language()));
        this.words = words();
    }

    /** All of it: words, what comes first among what is found, and filters. */
    Wanted whole(Instant now) {
        Wanted.All all = Wanted.All.empty();
        if (words == null) {
            all.filter().add(new Wanted.Everything());
        } else {
            all.must().add(words);
            if (search.asked().order() == Order.RELEVANCE) {
                addExactTitle(all.should());
                addAgeAndPhrases(now, all.should());
            }
        }
        all.filter().addAll(filters(null, null));
        return all;
    }

    /** The same without what is dear to weigh for each that is found: words, an exact title, and filters. */
    Wanted byWords() {
        if (words == null) {
            return without(null, null);
        }
        List<Wanted> exact = new ArrayList<>();
        addExactTitle(exact);
        Wanted.All any = Wanted.All.empty();
        any.should().add(words);
        exact.forEach(title -> {
            Wanted.All found = Wanted.All.empty();
            found.must().add(title);
            found.filter().add(words);
            any.should().add(found);
        });
        Wanted.All all = Wanted.All.empty();
        all.must().add(any);
        all.filter().addAll(filters(null, null));
        return all;
    }

    /** What is dear to weigh, for what was found by words: how new it is, and the words as a phrase. */
    Wanted byAgeAndPhrases(Instant now) {
        Wanted.All all = Wanted.All.empty();
        addAgeAndPhrases(now, all.should());
        return all.isEmpty() ? new Wanted.Nothing() : all;
    }

    /** What a facet counts: without weights, and without what is chosen in the facet itself. */
    Wanted without(@Nullable Facet facet, @Nullable String vocabulary) {
        List<Wanted> filters = filters(facet, vocabulary);
        if (words == null && filters.isEmpty()) {
            return new Wanted.Everything();
        }
        Wanted.All all = Wanted.All.empty();
        if (words != null) {
            all.filter().add(words);
        }
        all.filter().addAll(filters);
        return all;
    }

    /** What to mark in a text of this language, once the question was asked. */
    Set<String> marked(String language) {
        return marked.getOrDefault(language, Set.of());
    }

    /** Null: everything, whatever its words. A text is in one language, and is asked in that one. */
    private @Nullable Wanted words() {
        Typed typed = search.typed();
        if (typed.blank()) {
            return null;
        }
        if (typed.isEmpty() || languages.isEmpty()) {
            return new Wanted.Nothing();
        }
        Wanted.All inAny = Wanted.All.empty();
        languages.forEach(language -> inAny.should().add(words(language)));
        return inAny.simple();
    }

    private Wanted words(String language) {
        Wanted.All all = Wanted.All.empty();
        boolean any = addWords(language, all);
        for (String phrase : search.typed().phrases()) {
            any |= add(inOrder(phrase, language), all.must());
        }
        for (String excluded : search.typed().excluded()) {
            add(inOrder(tokens(excluded, language), language), all.not());
        }
        if (!any) {
            addCommonWords(language, all);
        }
        return all.simple();
    }

    private boolean addWords(String language, Wanted.All all) {
        Wanted.All said = Wanted.All.empty();
        for (Synonyms.Group group : synonyms.grouped(search.typed().words())) {
            add(group(group, language), needed(said));
        }
        if (said.isEmpty()) {
            return false;
        }
        // Beside a phrase that must be there, words only order what is found.
        boolean must = search.allWords() || search.typed().phrases().isEmpty();
        (must ? all.must() : all.should()).add(said.simple());
        return true;
    }

    private List<Wanted> needed(Wanted.All in) {
        return search.allWords() ? in.must() : in.should();
    }

    /** Nothing but words like "the": then exactly those are looked for; nothing at all: everything that is not excluded. */
    private void addCommonWords(String language, Wanted.All all) {
        Wanted.All said = Wanted.All.empty();
        Stream.concat(search.typed().words().stream(), search.typed().phrases().stream())
                .flatMap(text -> Analysis.terms(Languages.plain(), text).stream())
                .forEach(word -> needed(said).add(new Wanted.Word(Fields.WORDS, word)));
        all.filter().add(said.isEmpty() ? new Wanted.Everything() : said);
        all.filter().add(new Wanted.OneOf(Fields.TEXT_LANGUAGE, List.of(language)));
    }

    private @Nullable Wanted group(Synonyms.Group group, String language) {
        Wanted.All words = Wanted.All.empty();
        for (String word : group.words()) {
            add(group.others().isEmpty() ? spelt(word, language) : inOrder(word, language), needed(words));
        }
        List<Wanted> ways = new ArrayList<>();
        if (!words.isEmpty()) {
            ways.add(words.simple());
        }
        group.others().forEach(other -> add(inOrder(other, language), ways));
        return best(ways);
    }

    /** A word, or what it was probably meant to be where the index does not know it. */
    private @Nullable Wanted spelt(String word, String language) {
        Wanted typed = inOrder(word, language);
        if (typed == null) {
            return null;
        }
        List<Wanted> ways = new ArrayList<>(List.of(typed));
        for (String correction : known.corrections(word)) {
            Wanted corrected = inOrder(correction, language);
            if (corrected != null) {
                ways.add(new Wanted.Weighted(corrected, CORRECTED));
            }
        }
        return best(ways);
    }

    /** These words one after the other, to be marked where they stand; null where the language has none of them. */
    private @Nullable Wanted inOrder(String words, String language) {
        List<Analysis.Token> tokens = tokens(words, language);
        Set<String> marks = marked.computeIfAbsent(language, name -> new HashSet<>());
        tokens.forEach(token -> marks.add(token.term()));
        return inOrder(tokens, language);
    }

    private @Nullable Wanted inOrder(List<Analysis.Token> tokens, String language) {
        if (tokens.isEmpty()) {
            return null;
        }
        if (search.inTitle()) {
            return inOrder(Fields.TITLE + language, tokens, 0);
        }
        Wanted inText = inOrder(Fields.TEXT + language, tokens, 0);
        return fileLanguages.contains(language)
                ? new Wanted.Best(List.of(
                        inText, new Wanted.Weighted(inOrder(Fields.FILES + language, tokens, 0), IN_FILE)))
                : inText;
    }

    private static Wanted inOrder(String field, List<Analysis.Token> tokens, int slop) {
        return tokens.size() == 1
                ? new Wanted.Word(field, tokens.getFirst().term())
                : new Wanted.InOrder(field, tokens, slop);
    }

    private static List<Analysis.Token> tokens(String words, String language) {
        return Analysis.tokens(Languages.analyser(language), words);
    }

    private static @Nullable Wanted best(List<Wanted> ways) {
        return switch (ways.size()) {
            case 0 -> null;
            case 1 -> ways.getFirst();
            default -> new Wanted.Best(ways);
        };
    }

    private static boolean add(@Nullable Wanted wanted, List<Wanted> to) {
        if (wanted != null) {
            to.add(wanted);
        }
        return wanted != null;
    }

    private void addExactTitle(List<Wanted> preferences) {
        if (isShort() && weight() > 0) {
            String title = Fields.titleExact(search.asked().words());
            // Hardly any question is a title, and to look for one in everything slows ranking.
            if (known.mayBeTitle(title)) {
                preferences.add(new Wanted.Flat(
                        new Wanted.OneOf(Fields.TITLE_EXACT, List.of(title)), (float) (EXACT_TITLE * weight())));
            }
        }
    }

    private void addAgeAndPhrases(Instant now, List<Wanted> preferences) {
        if (weight() > 0) {
            // By the day, so that a later page of the same search weighs alike.
            Instant today = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
            preferences.add(
                    new Wanted.Near(Fields.PUBLISHED, today.toEpochMilli(), RECENT_PIVOT, (float) (RECENT * weight())));
            if (isShort() && search.typed().words().size() > 1) {
                addPhrases(String.join(" ", search.typed().words()), preferences);
            }
        }
    }

    private boolean isShort() {
        return search.typed().words().size() <= PHRASE_WORDS;
    }

    /** What the question's words can weigh at most. */
    private double weight() {
        if (weight < 0) {
            weight = known.weight(search.typed().words(), languages);
        }
        return weight;
    }

    private void addPhrases(String text, List<Wanted> preferences) {
        for (String language : languages) {
            List<Analysis.Token> tokens = tokens(text, language);
            if (tokens.size() > 1) {
                preferences.add(
                        new Wanted.Weighted(new Wanted.InOrder(Fields.TITLE + language, tokens, 1), TITLE_PHRASE));
                preferences.add(
                        new Wanted.Weighted(new Wanted.InOrder(Fields.TEXT + language, tokens, 0), TEXT_PHRASE));
            }
        }
    }

    private List<Wanted> filters(@Nullable Facet without, @Nullable String vocabulary) {
        Asked asked = search.asked();
        List<Wanted> filters = new ArrayList<>();
        one("kind", asked.kind(), filters);
        one("form", asked.form(), filters);
        one("language", asked.language(), filters);
        one("organisation", asked.organisation() == null ? null : Fields.small(asked.organisation()), filters);
        for (Facet facet : List.of(Facet.TYPE, Facet.COUNTRY, Facet.ACCESS, Facet.AUTHOR)) {
            if (facet != without && !search.chosen(facet).isEmpty()) {
                filters.add(new Wanted.OneOf(facet.word(), values(facet)));
            }
        }
        if (without != Facet.TAG) {
            tags(filters);
        }
        if (!Asked.orNone(asked.tagNot()).isEmpty()) {
            Wanted.All others = Wanted.All.empty();
            others.filter().add(new Wanted.Everything());
            others.not().add(new Wanted.OneOf(Facet.TAG.word(), Asked.orNone(asked.tagNot())));
            filters.add(others);
        }
        search.categories().forEach((name, categories) -> {
            if (without != Facet.CATEGORY || !name.equals(vocabulary)) {
                filters.add(new Wanted.OneOf(Facet.CATEGORY.word(), categories));
            }
        });
        range(Fields.PUBLISHED, search.published(), filters);
        range(Fields.UPDATED, search.updated(), filters);
        return filters;
    }

    private List<String> values(Facet facet) {
        List<String> chosen = search.chosen(facet);
        return facet == Facet.AUTHOR ? chosen.stream().map(Fields::small).toList() : chosen;
    }

    private void tags(List<Wanted> filters) {
        List<String> chosen = search.chosen(Facet.TAG);
        if (search.anyTag() && !chosen.isEmpty()) {
            filters.add(new Wanted.OneOf(Facet.TAG.word(), chosen));
        } else {
            chosen.forEach(tag -> one(Facet.TAG.word(), tag, filters));
        }
    }

    private static void one(String field, @Nullable String value, List<Wanted> filters) {
        if (value != null) {
            filters.add(new Wanted.OneOf(field, List.of(value)));
        }
    }

    private static void range(String field, Search.Range range, List<Wanted> filters) {
        if (!range.isOpen()) {
            filters.add(new Wanted.Between(
                    field,
                    range.from() == null ? null : range.from().toEpochMilli(),
                    range.to() == null ? null : range.to().toEpochMilli()));
        }
    }
}
