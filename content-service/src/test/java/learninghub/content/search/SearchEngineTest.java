package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learninghub.http.Cursor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every engine does, shown on each of them. OpenSearch is there when bin/test has started it. */
@ParameterizedClass
@EnumSource
class SearchEngineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Mark START = Mark.at(7, 0, "this database");

    private final Backend backend;
    private final List<IndexedDocument> published = new ArrayList<>();
    private SearchEngine engine;

    SearchEngineTest(Backend backend) {
        this.backend = backend;
    }

    /** The engines there are. */
    enum Backend {
        LUCENE {
            @Override
            SearchEngine open() {
                try {
                    return new LuceneEngine(
                            Files.createTempDirectory(Path.of("target"), "search"),
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(10),
                            JSON,
                            Clock.systemUTC());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        },
        OPENSEARCH {
            @Override
            SearchEngine open() {
                Optional<String> url = SearchNode.url();
                Assumptions.assumeTrue(url.isPresent(), "bin/test starts OpenSearch; it is not running");
                return new OpenSearchEngine(
                        URI.create(url.get()), new Server("hub-" + UUID.randomUUID()), JSON, Clock.systemUTC());
            }
        };

        abstract SearchEngine open();
    }

    /** A server of a test run: open to everybody. */
    private record Server(String alias) implements SearchConfig.OpenSearch {
        @Override
        public Optional<URI> url() {
            return Optional.empty();
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }
    }

    @BeforeEach
    void fill() {
        engine = backend.open();
        engine.fill(START).serve();
    }

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void findsWhatHoldsSomeOfTheWordsTheBestFirst() {
        put(
                piece("Falls on the ward", "Falls at night"),
                piece("Theatre lists", "One fall is mentioned."),
                piece("Other", "Text"));

        assertThat(titles("preventing falls")).containsExactly("Falls on the ward", "Theatre lists");
    }

    @Test
    void needsAllWordsWhereAskedFor() {
        put(piece("One", "alpha beta"), piece("Two", "alpha"));

        assertThat(titles(asked("alpha beta").match("all"))).containsExactly("One");
    }

    @Test
    void commonWordsOfALanguageAreNotNeeded() {
        put(piece("One", "the ward"), in("fr", piece("Deux", "une salle")));

        assertThat(titles(asked("the ward").match("all"))).containsExactly("One");
    }

    @Test
    void commonWordsAloneAreLookedForAsTheyAre() {
        put(piece("One", "To be or not to be"), piece("Two", "alpha"));

        assertThat(titles("to be or not")).containsExactly("One");
    }

    @Test
    void oneLetterPictureCharactersAndWordsFromRightToLeftAreWords() {
        put(
                piece("Vitamin", "vitamin k"),
                piece("Party", "we were 🥳"),
                in("ar", piece("Hospital", "سلامة المرضى في المستشفى")));

        assertThat(titles("k")).containsExactly("Vitamin");
        assertThat(titles("🥳")).containsExactly("Party");
        assertThat(titles("مستشفى")).containsExactly("Hospital");
        assertThat(titles("?!")).isEmpty();
        assertThat(titles("")).hasSize(3);
    }

    @Test
    void findsPhrasesAndLeavesOutWhatIsExcluded() {
        put(
                piece("One", "a just culture"),
                piece("Two", "culture is just"),
                piece("Three", "a just culture of dentists"));

        assertThat(titles("\"just culture\"")).containsExactlyInAnyOrder("One", "Three");
        assertThat(titles("\"just culture\" -dentist")).containsExactly("One");
    }

    @Test
    void aPhraseKeepsThePlacesOfCommonWords() {
        put(piece("One", "safety of patients"), piece("Two", "safety patients"));

        assertThat(titles("\"safety of patients\"")).containsExactly("One");
    }

    @Test
    void findsOtherNamesOfAThing() {
        put(
                piece("One", "PSIRF is here"),
                piece("Two", "The patient safety incident response framework"),
                piece("Three", "A patient"));
        Synonyms synonyms = new Synonyms(List.of(List.of("PSIRF", "Patient Safety Incident Response Framework")));

        assertThat(titles(engine.find(asked("psirf").search(), synonyms))).containsExactlyInAnyOrder("One", "Two");
        assertThat(titles(engine.find(
                        asked("patient safety incident response framework")
                                .match("all")
                                .search(),
                        synonyms)))
                .containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void correctsWordsItDoesNotKnow() {
        put(piece("One", "implementation of safety"));

        Found found = engine.find(asked("implementaion of saftey").search(), Synonyms.NONE);

        assertThat(titles(found)).containsExactly("One");
        assertThat(found.didYouMean()).isEqualTo("implementation of safety");
    }

    @Test
    void looksInTitlesAloneWhereAskedFor() {
        put(piece("Falls", "text"), piece("Other", "falls"));

        assertThat(titles(asked("falls").in("title"))).containsExactly("Falls");
    }

    @Test
    void anExactTitleComesFirstAndTheNewerOfTwoEquals() {
        Instant now = Instant.now();
        put(
                published(piece("Handover at night handover", "handover handover"), now),
                published(piece("Handover", "text"), now),
                published(piece("Equal one", "bleep"), now.minus(Duration.ofDays(2_000))),
                published(piece("Equal two", "bleep"), now));

        assertThat(titles("handover")).startsWith("Handover");
        assertThat(titles("bleep")).containsExactly("Equal two", "Equal one");
    }

    @Test
    void understandsTextInItsLanguage() {
        put(in("fr", piece("Un", "Les enfants chantaient")), in("cy", piece("Dau", "diogelwch cleifion")));

        assertThat(titles("enfant")).containsExactly("Un");
        assertThat(titles("cleifion")).containsExactly("Dau");
        assertThat(titles(asked("enfant").language("cy"))).isEmpty();
    }

    @Test
    void narrowsByEveryFilter() {
        put(
                piece(
                        "One",
                        "alpha",
                        Map.of(
                                "type",
                                "news",
                                "tag",
                                "a",
                                "category",
                                "topics/x",
                                "country",
                                "GB",
                                "access",
                                "open",
                                "author",
                                "Asha")),
                piece(
                        "Two",
                        "alpha",
                        Map.of(
                                "type",
                                "article",
                                "tag",
                                "b",
                                "category",
                                "topics/y",
                                "country",
                                "FR",
                                "access",
                                "paywall",
                                "author",
                                "Ben")));

        for (String filter : List.of(
                "type=news",
                "tag=a",
                "category=topics/x",
                "country=GB",
                "access=open",
                "author=ASHA",
                "tagNot=b",
                "organisation=Org One")) {
            assertThat(titles(asked("alpha").with(filter))).as(filter).containsExactly("One");
        }
        assertThat(titles(asked("alpha").with("publishedFrom=2999-01-01"))).isEmpty();
        assertThat(titles(asked("alpha").with("kind=event"))).isEmpty();
    }

    @Test
    void countsFacetsWithoutTheirOwnChoice() {
        put(
                piece("One", "alpha", Map.of("type", "news", "tag", "a")),
                piece("Two", "alpha", Map.of("type", "article", "tag", "a")),
                piece("Three", "beta", Map.of("type", "article", "tag", "b")));

        Found found = engine.find(asked("alpha").with("type=news").facets(Facet.TYPE, Facet.TAG), Synonyms.NONE);

        assertThat(counts(found, Facet.TYPE)).isEqualTo(Map.of("news", 1L, "article", 1L));
        assertThat(counts(found, Facet.TAG)).isEqualTo(Map.of("a", 1L));
        assertThat(found.facetsAreExact()).isTrue();
    }

    @Test
    void eachVocabularyIsAChoiceOfItsOwn() {
        put(
                piece("One", "alpha", Map.of("category", "topics/x")),
                piece("Two", "alpha", Map.of("category", "topics/y")),
                piece("Three", "alpha", Map.of("category", "plan/1")));

        Found found = engine.find(asked("alpha").with("category=topics/x").facets(Facet.CATEGORY), Synonyms.NONE);

        assertThat(counts(found, Facet.CATEGORY)).isEqualTo(Map.of("topics/x", 1L, "topics/y", 1L));
    }

    @Test
    void pagesAreOfOneStateOfTheIndex() {
        for (int i = 0; i < 5; i++) {
            put(piece("Piece " + i, "alpha ".repeat(i + 1) + "filler ".repeat(9)));
        }
        Found first = engine.find(asked("alpha").limit(2), Synonyms.NONE);
        put(piece("Alpha", "alpha"));
        Found second = engine.find(asked("alpha").after(first.next()).limit(2), Synonyms.NONE);
        Found third = engine.find(asked("alpha").after(second.next()).limit(2), Synonyms.NONE);

        List<String> seen = new ArrayList<>(titles(first));
        seen.addAll(titles(second));
        seen.addAll(titles(third));
        assertThat(seen).doesNotHaveDuplicates().hasSize(5).doesNotContain("Alpha");
        assertThat(third.next()).isNull();
    }

    @Test
    void pagingShowsEachOfManyResultsOnceAndTellsThemAll() {
        put(IntStream.range(0, 230)
                .mapToObj(i ->
                        piece("Piece " + i, "alpha " + (i % 7 == 0 ? "beta " : "filler beta ").repeat(i % 5 + 1)))
                .toArray(IndexedDocument[]::new));

        List<String> seen = new ArrayList<>();
        Found page = engine.find(asked("alpha beta").limit(40), Synonyms.NONE);
        seen.addAll(titles(page));
        while (page.next() != null) {
            page = engine.find(asked("alpha beta").after(page.next()).limit(40), Synonyms.NONE);
            seen.addAll(titles(page));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(230);
        assertThat(page.total()).isEqualTo(230);
    }

    @Test
    void aPhraseComesBeforeItsWordsApart() {
        put(piece("Apart", "beta of alpha and other words"), piece("Together", "alpha beta of other words and more"));

        assertThat(titles("alpha beta")).containsExactly("Together", "Apart");
    }

    @Test
    void theMostFrequentHundredValuesAreToldAndThoseChosen() {
        put(IntStream.range(0, 103)
                .mapToObj(i -> piece("Piece " + i, "alpha", Map.of("author", "Author %03d".formatted(i))))
                .toArray(IndexedDocument[]::new));
        put(piece("Second of the last", "alpha", Map.of("author", "Author 102")));

        List<FacetValue> authors = engine.find(
                        asked("alpha").with("author=Author 101").facets(Facet.AUTHOR), Synonyms.NONE)
                .facets()
                .get(Facet.AUTHOR);

        assertThat(authors).hasSize(101);
        assertThat(authors.getFirst().value()).isEqualTo("Author 102");
        assertThat(authors.getLast().value()).isEqualTo("Author 101");
    }

    @Test
    void sortsByTime() {
        Instant now = Instant.now();
        put(published(piece("Old", "alpha"), now.minusSeconds(60)), published(piece("New", "alpha alpha"), now));

        assertThat(titles(asked("alpha").sort("oldest"))).containsExactly("Old", "New");
        assertThat(titles(asked("").sort("newest"))).containsExactly("New", "Old");
    }

    @Test
    void aPieceIsThereOnceAndGoneWhenDropped() {
        IndexedDocument piece = piece("One", "alpha");
        put(piece);
        put(piece);
        assertThat(titles("alpha")).containsExactly("One");

        engine.apply(new Batch(List.of(), List.of(piece.id()), position() + 1, 0));

        assertThat(titles("alpha")).isEmpty();
        assertThat(engine.suggest("one", 10)).isEmpty();
    }

    @Test
    void suggestsTagsPeopleAndTitles() {
        put(piece("Learning from falls", "text", Map.of("tag", "safer falls", "author", "Frank Falls")));

        assertThat(engine.suggest("fal", 10))
                .extracting(Suggestion::kind, Suggestion::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tag", "safer falls"),
                        org.assertj.core.groups.Tuple.tuple("person", "Frank Falls"),
                        org.assertj.core.groups.Tuple.tuple("article", "Learning from falls"));
        assertThat(engine.suggest("learning fr", 10)).hasSize(1);
        assertThat(engine.suggest("fr.*", 10))
                .extracting(Suggestion::text)
                .doesNotContain("Learning from falls, all of it");
    }

    @Test
    void relatesPiecesByTextAndTags() {
        IndexedDocument piece = piece("Falls", "falls ward night", Map.of("tag", "a"));
        put(piece, piece("Close", "falls ward night", Map.of("tag", "a")), piece("Far", "theatre lists"));

        assertThat(engine.related(piece.id(), 5))
                .extracting(hit -> read(hit.card()).path("title").asText())
                .startsWith("Close");
        assertThat(engine.related(UUID.randomUUID(), 5)).isEmpty();
    }

    @Test
    void marksHitsAndEscapesTheRest() {
        put(piece("One", "Two falls & <b>more</b>"));

        assertThat(engine.find(asked("fall").search(), Synonyms.NONE)
                        .hits()
                        .getFirst()
                        .snippet())
                .isEqualTo("Two <mark>falls</mark> &amp; &lt;b&gt;more&lt;/b&gt;");
    }

    @Test
    void theWordsOfFilesAreFoundButWeighLessThanThoseOfThePiece() {
        put(
                holding(piece("Filed", "text"), "en", "A bundle of sepsis six, and sepsis again"),
                piece("Written", "sepsis"),
                holding(piece("Autre", "text"), "fr", "Les enfants chantaient"));

        assertThat(titles("sepsis")).containsExactly("Written", "Filed");
        assertThat(titles(asked("bundle text").match("all"))).containsExactly("Filed");
        assertThat(titles("\"sepsis six\"")).containsExactly("Filed");
        assertThat(titles("sepsis -bundle")).containsExactly("Written");
        assertThat(titles("enfant")).containsExactly("Autre");
        assertThat(titles(asked("bundle").in("title"))).isEmpty();
        assertThat(engine.find(asked("bundle").search(), Synonyms.NONE).didYouMean())
                .isNull();
    }

    @Test
    void aSnippetIsOfTheFileWhereOnlyThatHoldsTheWords() {
        put(holding(piece("One", "Two falls"), "en", "A <bundle> of six"));

        assertThat(snippet("bundle")).isEqualTo("A &lt;<mark>bundle</mark>&gt; of six");
        assertThat(snippet("falls bundle")).isEqualTo("Two <mark>falls</mark>");
    }

    @Test
    void aPieceWithoutItsFileIsNotFoundByItsWordsAnyMore() {
        IndexedDocument piece = piece("One", "text");
        put(holding(piece, "en", "bundle"));
        put(piece);

        assertThat(titles("bundle")).isEmpty();
        assertThat(titles("text")).containsExactly("One");
    }

    private String snippet(String q) {
        return engine.find(asked(q).search(), Synonyms.NONE).hits().getFirst().snippet();
    }

    @Test
    void aNewIndexTakesThePlaceOfTheOldInOneStep() {
        put(piece("Old", "alpha"));
        SearchEngine.Filling fresh = engine.fill(Mark.at(20, 0, "this database"));
        fresh.apply(new Batch(List.of(piece("New", "alpha")), List.of(), 20, 0));
        assertThat(titles("alpha")).containsExactly("Old");

        fresh.serve();

        assertThat(titles("alpha")).containsExactly("New");
        assertThat(engine.mark()).contains(Mark.at(20, 0, "this database"));
        assertThat(engine.documents()).isEqualTo(1);
    }

    @Test
    void anIndexThatIsDroppedUnfinishedLeavesTheOldOne() {
        put(piece("Old", "alpha"));
        SearchEngine.Filling fresh = engine.fill(Mark.at(20, 0, "this database"));
        fresh.apply(new Batch(List.of(piece("New", "alpha")), List.of(), 20, 0));

        fresh.drop();

        assertThat(titles("alpha")).containsExactly("Old");
    }

    @Test
    void anyTextIsAnswered() {
        put(piece("One", "alpha"));
        for (String q : List.of(
                "\"",
                "-",
                "(",
                "[a TO",
                "a*",
                "\\",
                "😀",
                "\u202e",
                "\u0000",
                "سلامة",
                "...",
                "' or 1=1; --",
                "%_",
                "title:x AND (",
                "{\"q\":1}",
                "a\u001fb",
                "x".repeat(1_000))) {
            engine.find(asked(q).facets(Facet.values()), Synonyms.NONE);
            engine.suggest(q, 10);
        }
    }

    private void put(IndexedDocument... documents) {
        engine.apply(new Batch(List.of(documents), List.of(), position() + 1, 0));
    }

    private long position() {
        return engine.mark().orElseThrow().position();
    }

    private static IndexedDocument piece(String title, String text) {
        return piece(title, text, Map.of());
    }

    private static IndexedDocument piece(String title, String text, Map<String, String> fields) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        return new IndexedDocument(
                id,
                "article",
                "slug-" + id,
                fields.getOrDefault("type", "article"),
                null,
                title,
                text,
                "en",
                fields.get("country"),
                fields.get("access"),
                named(fields.get("tag")),
                fields.containsKey("tag") ? List.of(fields.get("tag")) : List.of(),
                named(fields.get("category")),
                fields.containsKey("author") ? List.of(fields.get("author")) : List.of(),
                fields.containsKey("author") ? List.of("Org " + title) : List.of(),
                now,
                now,
                List.of(),
                JSON.createObjectNode()
                        .put("kind", "article")
                        .put("title", title)
                        .put("slug", "slug-" + id)
                        .toString());
    }

    private static List<IndexedDocument.Named> named(@org.jspecify.annotations.Nullable String value) {
        return value == null ? List.of() : List.of(new IndexedDocument.Named(value, value));
    }

    private static IndexedDocument holding(IndexedDocument d, String language, String text) {
        return new IndexedDocument(
                d.id(),
                d.kind(),
                d.slug(),
                d.type(),
                d.form(),
                d.title(),
                d.text(),
                d.language(),
                d.country(),
                d.access(),
                d.tags(),
                d.tagSlugs(),
                d.categories(),
                d.authors(),
                d.organisations(),
                d.publishedAt(),
                d.updatedAt(),
                List.of(new IndexedDocument.FileText(language, text)),
                d.card());
    }

    private static IndexedDocument in(String language, IndexedDocument d) {
        return new IndexedDocument(
                d.id(),
                d.kind(),
                d.slug(),
                d.type(),
                d.form(),
                d.title(),
                d.text(),
                language,
                d.country(),
                d.access(),
                d.tags(),
                d.tagSlugs(),
                d.categories(),
                d.authors(),
                d.organisations(),
                d.publishedAt(),
                d.updatedAt(),
                d.files(),
                d.card());
    }

    private static IndexedDocument published(IndexedDocument d, Instant at) {
        return new IndexedDocument(
                d.id(),
                d.kind(),
                d.slug(),
                d.type(),
                d.form(),
                d.title(),
                d.text(),
                d.language(),
                d.country(),
                d.access(),
                d.tags(),
                d.tagSlugs(),
                d.categories(),
                d.authors(),
                d.organisations(),
                at,
                at,
                d.files(),
                d.card());
    }

    private List<String> titles(String q) {
        return titles(asked(q));
    }

    private List<String> titles(Asking asking) {
        return titles(engine.find(asking.search(), Synonyms.NONE));
    }

    private static List<String> titles(Found found) {
        return found.hits().stream()
                .map(hit -> read(hit.card()).path("title").asText())
                .toList();
    }

    private static JsonNode read(String card) {
        try {
            return JSON.readTree(card);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Long> counts(Found found, Facet facet) {
        return found.facets().get(facet).stream().collect(Collectors.toMap(FacetValue::value, FacetValue::count));
    }

    private static Asking asked(String q) {
        return new Asking(Map.of("q", q), null);
    }

    /** A search being put together. */
    private record Asking(
            Map<String, String> parameters,
            @org.jspecify.annotations.Nullable String cursor) {
        Asking with(String parameter) {
            Map<String, String> more = new java.util.HashMap<>(parameters);
            more.put(parameter.replaceFirst("=.*", ""), parameter.replaceFirst("^[^=]*=", ""));
            return new Asking(more, cursor);
        }

        Asking match(String value) {
            return with("match=" + value);
        }

        Asking in(String value) {
            return with("in=" + value);
        }

        Asking language(String value) {
            return with("language=" + value);
        }

        Asking sort(String value) {
            return with("sort=" + value);
        }

        Asking after(@org.jspecify.annotations.Nullable String next) {
            return new Asking(parameters, next);
        }

        Search search() {
            return search(List.of(), 20);
        }

        Search facets(Facet... facets) {
            return search(List.of(facets), 20);
        }

        Search limit(int limit) {
            return search(List.of(), limit);
        }

        private Search search(List<Facet> facets, int limit) {
            return Search.of(
                    new Asked(
                            parameters.get("q"),
                            parameters.get("in"),
                            parameters.get("match"),
                            parameters.get("kind"),
                            list("type"),
                            null,
                            list("tag"),
                            null,
                            list("tagNot"),
                            list("category"),
                            list("author"),
                            parameters.get("organisation"),
                            list("country"),
                            parameters.get("language"),
                            list("access"),
                            parameters.get("publishedFrom"),
                            null,
                            null,
                            null,
                            parameters.get("sort")),
                    facets,
                    limit,
                    Cursor.parse(cursor, Search.CURSOR_KEYS));
        }

        private List<String> list(String name) {
            return parameters.containsKey(name) ? List.of(parameters.get(name)) : List.of();
        }
    }
}
