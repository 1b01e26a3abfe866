package learninghub.content.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import learninghub.http.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The index on an OpenSearch server, shared by all replicas. Each of them follows the log and writes what it reads with the log's position
 * as the document's version: whoever is late changes nothing. Each index has a mark beside it, in an index of marks.
 */
final class OpenSearchEngine implements SearchEngine {
    /** Characters of what is asked that go into a regular expression; no name is as long. */
    private static final int LITERAL = 400;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final String LEASE = "2m";
    private static final String NO_LEASE = "-";
    /** Characters of one request; a server takes 100 MB. */
    private static final int BULK = 8_000_000;

    private static final int FACET_VALUES = 10_000;

    private final OpenSearchServer server;
    private final String alias;
    private final String marks;
    private final Clock clock;
    private volatile @Nullable Serving serving;
    private volatile List<String> languages = List.of();
    private volatile List<String> fileLanguages = List.of();

    OpenSearchEngine(URI url, SearchConfig.OpenSearch config, ObjectMapper json, Clock clock) {
        this.server = new OpenSearchServer(url, config, json);
        this.alias = config.alias();
        this.marks = alias + "-marks";
        this.clock = clock;
    }

    /** The index behind the alias, and how far this replica has followed. */
    private record Serving(String index, Mark mark, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < LOOK_AGAIN.toNanos();
        }
    }

    @Override
    public Found find(Search search, Synonyms synonyms) {
        Cursor after = search.after();
        String lease = after == null ? NO_LEASE : after.text(0);
        OpenSearchKnown known =
                new OpenSearchKnown(request -> ask(lease, request), search.typed(), languages(), fileLanguages);
        Question question = new Question(search, synonyms, known);
        JsonNode answer = ask(lease, request(search, question));
        List<JsonNode> rows = list(answer.at("/hits/hits"));
        boolean more = rows.size() > search.limit();
        List<JsonNode> shown = more ? rows.subList(0, search.limit()) : rows;
        boolean exact = answer.at("/hits/total/relation").asText().equals("eq");
        return new Found(
                hits(shown, question),
                answer.at("/hits/total/value").asLong(),
                exact,
                facets(search, answer),
                true,
                Spelling.corrected(search.asked().words(), known),
                more ? next(search, shown) : null);
    }

    /** The state that the lease names while it is kept, else the newest. */
    private JsonNode ask(String lease, ObjectNode request) {
        if (!lease.equals(NO_LEASE)) {
            request.putObject("pit").put("id", lease).put("keep_alive", LEASE);
            JsonNode answer = askLeased(request);
            if (!answer.isMissingNode()) {
                return answer;
            }
            request.remove("pit");
        }
        return requireThere(server.ask("POST", "/" + alias + "/_search", request));
    }

    /** Missing when the lease has run out, or is of another engine. */
    private JsonNode askLeased(ObjectNode request) {
        try {
            return server.ask("POST", "/_search", request);
        } catch (EngineAway notALease) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }

    private ObjectNode request(Search search, Question question) {
        ObjectNode request = JSON.objectNode().put("size", search.limit() + 1).put("track_total_hits", Search.COUNTED);
        request.set("query", OpenSearchQueries.of(question.whole(clock.instant())));
        Order order = search.asked().order();
        ArrayNode sort = request.putArray("sort");
        sort.addObject().putObject(key(order)).put("order", order == Order.OLDEST ? "asc" : "desc");
        sort.addObject().putObject(Fields.TIE).put("order", "asc");
        request.putArray("_source")
                .add(Fields.CARD)
                .add(Fields.SHOWN)
                .add(Fields.FILES_SHOWN)
                .add(Fields.TEXT_LANGUAGE);
        Cursor after = search.after();
        if (after != null) {
            addPlace(request.putArray("search_after"), order, after);
        }
        if (!search.facets().isEmpty()) {
            ObjectNode all = request.putObject("aggs").putObject("all");
            all.putObject("global");
            addFacets(all.putObject("aggs"), search, question);
        }
        return request;
    }

    private static String key(Order order) {
        return switch (order) {
            case RELEVANCE -> "_score";
            case NEWEST, OLDEST -> Fields.PUBLISHED;
            case UPDATED -> Fields.UPDATED;
        };
    }

    private static void addPlace(ArrayNode place, Order order, Cursor after) {
        try {
            if (order == Order.RELEVANCE) {
                place.add(Float.parseFloat(after.text(2)));
            } else {
                place.add(Long.parseLong(after.text(2)));
            }
            place.add(Long.parseLong(after.text(3)));
        } catch (NumberFormatException e) {
            throw Search.notACursor();
        }
    }

    private static void addFacets(ObjectNode aggregations, Search search, Question question) {
        for (Facet facet : search.facets()) {
            if (facet == Facet.CATEGORY) {
                search.categories()
                        .keySet()
                        .forEach(vocabulary -> addFacet(
                                aggregations, "category " + vocabulary, facet, question.without(facet, vocabulary)));
            }
            boolean chosen = facet != Facet.CATEGORY && !search.chosen(facet).isEmpty();
            addFacet(aggregations, facet.word(), facet, question.without(chosen ? facet : null, null));
        }
    }

    private static void addFacet(ObjectNode aggregations, String name, Facet facet, Wanted wanted) {
        ObjectNode counted = aggregations.putObject(name);
        counted.set("filter", OpenSearchQueries.of(wanted));
        counted.putObject("aggs")
                .putObject("values")
                .putObject("terms")
                .put("field", Fields.facet(facet))
                .put("size", FACET_VALUES);
    }

    private static Map<Facet, List<FacetValue>> facets(Search search, JsonNode answer) {
        Map<Facet, List<FacetValue>> facets = new LinkedHashMap<>();
        for (Facet facet : search.facets()) {
            List<FacetValue> counts = counts(answer, facet.word());
            if (facet == Facet.CATEGORY) {
                // Each vocabulary is a choice of its own: what is chosen in one narrows the others.
                for (String vocabulary : search.categories().keySet()) {
                    String prefix = vocabulary + "/";
                    counts.removeIf(value -> value.value().startsWith(prefix));
                    counts(answer, "category " + vocabulary).stream()
                            .filter(value -> value.value().startsWith(prefix))
                            .forEach(counts::add);
                }
            }
            facets.put(facet, FacetValue.top(counts, search.chosen(facet)));
        }
        return facets;
    }

    private static List<FacetValue> counts(JsonNode answer, String name) {
        List<FacetValue> counts = new ArrayList<>();
        answer.path("aggregations")
                .path("all")
                .path(name)
                .path("values")
                .path("buckets")
                .forEach(bucket -> counts.add(Fields.value(
                        bucket.path("key").asText(), bucket.path("doc_count").asLong())));
        return counts;
    }

    private static List<Hit> hits(List<JsonNode> rows, Question question) {
        Snippets snippets = new Snippets(question);
        return rows.stream()
                .map(row -> row.path("_source"))
                .map(source -> hit(
                        source,
                        snippets.of(
                                source.path(Fields.TEXT_LANGUAGE).asText(),
                                source.path(Fields.SHOWN).asText(),
                                list(source.path(Fields.FILES_SHOWN)).stream()
                                        .map(JsonNode::asText)
                                        .toList())))
                .toList();
    }

    private static Hit hit(JsonNode source, String snippet) {
        return new Hit(source.path(Fields.CARD).asText(), snippet);
    }

    private String next(Search search, List<JsonNode> shown) {
        JsonNode place = shown.getLast().path("sort");
        Cursor after = search.after();
        return Cursor.of(
                        after == null ? lease() : after.text(0),
                        search.shown() + shown.size(),
                        place.path(0).asText(),
                        place.path(1).asText())
                .encoded();
    }

    /** The state of the index as it is now, kept for the pages to come. */
    private String lease() {
        JsonNode lease = server.ask("POST", "/" + alias + "/_search/point_in_time?keep_alive=" + LEASE, null);
        return lease.path("pit_id").asText(NO_LEASE);
    }

    @Override
    public List<Suggestion> suggest(String beginning, int most) {
        List<String> words = Analysis.terms(Languages.plain(), beginning);
        if (words.isEmpty()) {
            return List.of();
        }
        int names = Math.max(1, most / 2);
        JsonNode answer = requireThere(server.ask("POST", "/" + alias + "/_search", suggesting(words, most)));
        List<Suggestion> found = new ArrayList<>(named(answer, Fields.TAG_FROM, "tag", names));
        found.addAll(named(answer, Fields.PERSON_FROM, "person", Math.max(0, names - found.size())));
        for (JsonNode hit : answer.at("/hits/hits")) {
            if (found.size() < most) {
                found.add(
                        SearchPage.suggestion(hit.at("/_source/" + Fields.CARD).asText()));
            }
        }
        return found;
    }

    private static ObjectNode suggesting(List<String> words, int most) {
        ObjectNode request = JSON.objectNode().put("size", most);
        ArrayNode titles = request.putObject("query").putObject("bool").putArray("filter");
        words.subList(0, words.size() - 1)
                .forEach(word -> titles.addObject().putObject("term").put(Fields.TITLE_WORDS, word));
        titles.addObject().putObject("prefix").put(Fields.TITLE_WORDS, words.getLast());
        request.putArray("sort").addObject().put(Fields.PUBLISHED, "desc");
        request.putArray("_source").add(Fields.CARD);
        ObjectNode all = request.putObject("aggs").putObject("all");
        all.putObject("global");
        ObjectNode inside = all.putObject("aggs");
        String prefix = String.join(" ", words);
        for (String field : List.of(Fields.TAG_FROM, Fields.PERSON_FROM)) {
            ObjectNode named = inside.putObject(field);
            named.putObject("filter").putObject("prefix").put(field, prefix);
            named.putObject("aggs")
                    .putObject("values")
                    .putObject("terms")
                    .put("field", field)
                    .put("size", 100)
                    .put("include", literally(prefix) + ".*");
        }
        return request;
    }

    /**
     * In the server's regular expressions every character but letters, digits and spaces may mean something, and they are at most 1,000
     * long. The filter beside it compares the whole beginning.
     */
    private static String literally(String beginning) {
        String text = beginning.substring(0, Math.min(beginning.length(), LITERAL));
        return Pattern.compile("[^\\p{L}\\p{N} ]").matcher(text).replaceAll("\\\\$0");
    }

    private static List<Suggestion> named(JsonNode answer, String field, String kind, int most) {
        return list(answer.at("/aggregations/all/" + field + "/values/buckets")).stream()
                .map(bucket -> Fields.nameAndRef(bucket.path("key").asText()))
                .distinct()
                .limit(most)
                .map(name -> Fields.suggestion(kind, name))
                .toList();
    }

    @Override
    public List<Hit> related(UUID id, int most) {
        JsonNode piece = server.ask("GET", "/" + alias + "/_search?q=_id:" + id + "&_source=textLanguage,tag", null);
        JsonNode source = piece.at("/hits/hits/0/_source");
        if (source.isMissingNode()) {
            return List.of();
        }
        ObjectNode request = JSON.objectNode().put("size", most);
        ObjectNode bool = request.putObject("query").putObject("bool");
        ObjectNode like = bool.putArray("should").addObject().putObject("more_like_this");
        like.putArray("fields")
                .add(Fields.TEXT + source.path(Fields.TEXT_LANGUAGE).asText());
        like.putArray("like").addObject().put("_id", id.toString());
        like.put("min_term_freq", 1).put("min_doc_freq", 2).put("max_query_terms", 25);
        like.put("minimum_should_match", "1");
        source.path("tag").forEach(tag -> {
            ObjectNode term =
                    bool.withArray("should").addObject().putObject("term").putObject("tag");
            term.put("value", tag.asText()).put("boost", 2);
        });
        bool.putArray("must_not")
                .addObject()
                .putObject("ids")
                .putArray("values")
                .add(id.toString());
        JsonNode answer = requireThere(server.ask("POST", "/" + alias + "/_search", request));
        Snippet beginning = new Snippet(Set.of(), Languages.OTHER);
        return list(answer.at("/hits/hits")).stream()
                .map(row -> row.path("_source"))
                .map(found -> hit(found, beginning.of(found.path(Fields.SHOWN).asText())))
                .toList();
    }

    @Override
    public Optional<Mark> mark() {
        Serving known = serving;
        if (known == null || !known.isFresh()) {
            known = look(known);
            serving = known;
        }
        return Optional.ofNullable(known).map(Serving::mark);
    }

    /** Another replica may have put another index in place. */
    private @Nullable Serving look(@Nullable Serving known) {
        JsonNode named = server.ask("GET", "/_alias/" + alias, null);
        if (named.isMissingNode() || named.isEmpty()) {
            return null;
        }
        fetchLanguages();
        String index = named.fieldNames().next();
        if (known != null && known.index().equals(index)) {
            return new Serving(index, known.mark(), System.nanoTime());
        }
        JsonNode mark = server.ask("GET", "/" + marks + "/_doc/" + index, null).path("_source");
        return mark.isMissingNode()
                ? null
                : new Serving(
                        index,
                        new Mark(
                                mark.path("position").asLong(),
                                mark.path("texts").asLong(),
                                mark.path("origin").asText(),
                                mark.path("schema").asText()),
                        System.nanoTime());
    }

    private List<String> languages() {
        if (languages.isEmpty()) {
            fetchLanguages();
        }
        return languages;
    }

    private void fetchLanguages() {
        JsonNode answer = server.ask("POST", "/" + alias + "/_search", """
                {"size": 0, "aggs": {"texts": {"terms": {"field": "textLanguage", "size": 100}},
                  "files": {"terms": {"field": "fileLanguage", "size": 100}}}}""");
        fileLanguages = keys(answer.at("/aggregations/files/buckets"));
        languages = Stream.concat(keys(answer.at("/aggregations/texts/buckets")).stream(), fileLanguages.stream())
                .distinct()
                .toList();
    }

    private static List<String> keys(JsonNode buckets) {
        return list(buckets).stream().map(bucket -> bucket.path("key").asText()).toList();
    }

    @Override
    public void apply(Batch batch) {
        Serving now = serving;
        if (now == null) {
            throw new EngineAway("There is no index.");
        }
        Mark reached = now.mark().moved(batch);
        write(now.index(), batch, reached);
        if (!batch.put().isEmpty()) {
            fetchLanguages();
        }
        serving = new Serving(now.index(), reached, now.readAt());
    }

    private void write(String index, Batch batch, Mark reached) {
        StringBuilder lines = new StringBuilder();
        batch.drop().forEach(id -> lines.append(action("delete", id.toString(), batch.position())));
        for (IndexedDocument document : batch.put()) {
            lines.append(action("index", document.id().toString(), batch.position()))
                    .append(OpenSearchDocuments.of(document))
                    .append('\n');
            if (lines.length() > BULK) {
                server.bulk(index, lines.toString());
                lines.setLength(0);
            }
        }
        if (!lines.isEmpty()) {
            server.bulk(index, lines.toString());
        }
        write(index, reached);
    }

    private void write(String index, Mark mark) {
        ObjectNode stored = JSON.objectNode()
                .put("position", mark.position())
                .put("texts", mark.texts())
                .put("origin", mark.origin())
                .put("schema", mark.schema());
        server.bulk(marks, action("index", index, mark.position()) + stored + "\n");
    }

    private static String action(String what, String id, long version) {
        ObjectNode action = JSON.objectNode();
        action.putObject(what).put("_id", id).put("version", version).put("version_type", "external_gte");
        return action + "\n";
    }

    @Override
    public void rest() {
        // everything is kept as soon as it is written
    }

    @Override
    public Filling fill(Mark from) {
        String name = alias + "-" + UUID.randomUUID();
        requireThere(server.ask("PUT", "/" + name, OpenSearchDocuments.form()));
        return new Fresh(name, from);
    }

    @Override
    public long documents() {
        return server.ask("GET", "/" + alias + "/_count", null).path("count").asLong();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void close() {
        server.close();
    }

    private static JsonNode requireThere(JsonNode answer) {
        if (answer.isMissingNode()) {
            throw new EngineAway("There is no index on the server.");
        }
        return answer;
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** A new index on the server. */
    private final class Fresh implements Filling {
        private final String name;
        private Mark mark;

        Fresh(String name, Mark from) {
            this.name = name;
            this.mark = from;
        }

        @Override
        public void apply(Batch batch) {
            mark = mark.moved(batch);
            write(name, batch, mark);
        }

        @Override
        public Mark mark() {
            return mark;
        }

        @Override
        public void serve() {
            write(name, mark);
            JsonNode named = server.ask("GET", "/_alias/" + alias, null);
            ObjectNode request = JSON.objectNode();
            ArrayNode actions = request.putArray("actions");
            actions.addObject().putObject("add").put("index", name).put("alias", alias);
            List<String> old = new ArrayList<>();
            named.fieldNames().forEachRemaining(old::add);
            old.forEach(index -> actions.addObject().putObject("remove_index").put("index", index));
            server.ask("POST", "/_aliases", request);
            old.forEach(index -> server.ask("DELETE", "/" + marks + "/_doc/" + index, null));
            serving = new Serving(name, mark, System.nanoTime());
            fetchLanguages();
        }

        @Override
        public void drop() {
            server.ask("DELETE", "/" + name, null);
        }
    }
}
