package learninghub.content.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document in OpenSearch's form. Text is analysed here, by the same analysers as the embedded index's, and sent as terms between spaces:
 * both engines find the same, and a server needs no plug-in.
 */
final class OpenSearchDocuments {
    /** Stands where a word was left out, so that those around it are not neighbours. */
    private static final String HOLE = "\u2423";

    /** Between two parts of a text: no phrase runs from one into the next. */
    private static final int GAP = 20;

    private OpenSearchDocuments() {}

    static ObjectNode of(IndexedDocument source) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        String language = Languages.of(source.language());
        document.put(Fields.TIE, source.tie());
        document.put(Fields.PUBLISHED, source.publishedAt().toEpochMilli());
        document.put(Fields.UPDATED, source.updatedAt().toEpochMilli());
        document.put(Fields.TEXT_LANGUAGE, language);
        document.put(Fields.TITLE + language, spaced(List.of(source.title()), language));
        document.put(Fields.TITLE_EXACT, Fields.titleExact(source.title()));
        document.put(Fields.TEXT + language, spaced(Fields.text(source), language));
        document.put(Fields.WORDS, plain(Fields.words(source)));
        document.put(Fields.TITLE_WORDS, plain(List.of(source.title())));
        put(document, "kind", Stream.of(source.kind()));
        put(document, "type", Stream.of(source.type()));
        put(document, "form", Stream.ofNullable(source.form()));
        put(document, "country", Stream.ofNullable(source.country()));
        put(document, "access", Stream.ofNullable(source.access()));
        put(document, "language", Languages.named(source.language()).stream());
        put(document, "tag", source.tagSlugs().stream());
        put(document, "category", source.categories().stream().map(IndexedDocument.Named::value));
        put(document, "author", source.authors().stream().map(Fields::small));
        put(document, "organisation", source.organisations().stream().map(Fields::small));
        for (Facet facet : Facet.values()) {
            put(document, Fields.facet(facet), Fields.labels(facet, source).stream());
        }
        put(
                document,
                Fields.TAG_FROM,
                source.tags().stream().flatMap(tag -> Fields.from(tag.name(), tag.value()).stream()));
        put(
                document,
                Fields.PERSON_FROM,
                source.authors().stream().flatMap(author -> Fields.from(author, "").stream()));
        document.put(Fields.CARD, source.card());
        document.put(Fields.SHOWN, Fields.cut(source.text(), Snippet.READ));
        addFiles(document, source);
        return document;
    }

    private static void addFiles(ObjectNode document, IndexedDocument source) {
        for (IndexedDocument.FileText file : source.files()) {
            String language = Languages.of(file.language());
            document.withArray(Fields.filesField(file)).add(spaced(List.of(file.text()), language));
            document.withArray(Fields.FILE_LANGUAGE).add(language);
        }
        ArrayNode shown = document.putArray(Fields.FILES_SHOWN);
        Fields.filesShown(source).forEach(shown::add);
    }

    private static void put(ObjectNode document, String field, Stream<String> values) {
        ArrayNode all = document.putArray(field);
        values.map(value -> Fields.cut(value, Fields.LONGEST)).forEach(all::add);
    }

    private static String plain(List<String> parts) {
        return parts.stream()
                .flatMap(part -> Analysis.terms(Languages.plain(), part).stream())
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private static String spaced(List<String> parts, String language) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (!text.isEmpty()) {
                text.append((" " + HOLE).repeat(GAP)).append(' ');
            }
            text.append(spaced(Analysis.tokens(Languages.analyser(language), part)));
        }
        return text.toString();
    }

    /** Terms between spaces, each at its place; of several at one place the first. */
    static String spaced(List<Analysis.Token> tokens) {
        StringBuilder text = new StringBuilder();
        int next = tokens.isEmpty() ? 0 : tokens.getFirst().position();
        for (Analysis.Token token : tokens) {
            if (token.position() >= next) {
                text.append(text.isEmpty() ? "" : " ");
                text.append((HOLE + " ").repeat(token.position() - next));
                text.append(token.term());
                next = token.position() + 1;
            }
        }
        return text.toString();
    }

    /** Settings and fields of an index. */
    static String form() {
        return """
                {"settings": {"index": {"number_of_shards": 1, "refresh_interval": "-1", "mapping.total_fields.limit": 500,
                    "max_result_window": 10200},
                  "analysis": {"filter": {"holes": {"type": "stop", "stopwords": ["%s"]}},
                    "analyzer": {"spaced": {"type": "custom", "tokenizer": "whitespace", "filter": ["holes"]}}}},
                "mappings": {"dynamic": false, "_source": {"enabled": true},
                  "dynamic_templates": [],
                  "properties": {
                    "tie": {"type": "long"}, "publishedAt": {"type": "date", "format": "epoch_millis"},
                    "updatedAt": {"type": "date", "format": "epoch_millis"}, "textLanguage": {"type": "keyword"},
                    "titleExact": {"type": "keyword"}, "words": {"type": "text", "analyzer": "spaced", "norms": false},
                    "titleWords": {"type": "text", "analyzer": "spaced", "norms": false},
                    %s,
                    %s,
                    "tagFrom": {"type": "keyword"}, "personFrom": {"type": "keyword"},
                    "card": {"type": "keyword", "index": false, "doc_values": false},
                    "shown": {"type": "keyword", "index": false, "doc_values": false},
                    "filesShown": {"type": "keyword", "index": false, "doc_values": false},
                    "fileLanguage": {"type": "keyword"}}}}""".formatted(HOLE, texts(), keywords());
    }

    private static String texts() {
        return Languages.all().stream()
                .flatMap(
                        language -> Stream.of(Fields.TEXT + language, Fields.TITLE + language, Fields.FILES + language))
                .map("\"%s\": {\"type\": \"text\", \"analyzer\": \"spaced\"}"::formatted)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static String keywords() {
        return Stream.concat(
                        Stream.of(
                                "kind",
                                "type",
                                "form",
                                "country",
                                "access",
                                "language",
                                "tag",
                                "category",
                                "author",
                                "organisation"),
                        Stream.of(Facet.values()).map(Fields::facet))
                .map("\"%s\": {\"type\": \"keyword\"}"::formatted)
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
