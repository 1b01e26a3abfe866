package learninghub.content.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is wanted, as OpenSearch's query language. */
final class OpenSearchQueries {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OpenSearchQueries() {}

    static ObjectNode of(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Everything everything -> named("match_all", JSON.objectNode());
            case Wanted.Nothing nothing -> named("match_none", JSON.objectNode());
            case Wanted.Word word -> named("term", JSON.objectNode().put(word.field(), word.term()));
            case Wanted.InOrder inOrder -> phrase(inOrder);
            case Wanted.OneOf oneOf -> oneOf(oneOf);
            case Wanted.Between between -> range(between);
            case Wanted.Best best -> named("dis_max", JSON.objectNode().set("queries", all(best.ways())));
            case Wanted.Weighted weighted -> weighted(of(weighted.wanted()), weighted.times());
            case Wanted.Flat flat ->
                named(
                        "constant_score",
                        JSON.objectNode().put("boost", flat.weight()).set("filter", of(flat.wanted())));
            case Wanted.Near near ->
                named(
                        "distance_feature",
                        JSON.objectNode()
                                .put("field", near.field())
                                .put("origin", near.time())
                                .put("pivot", near.pivot() + "ms")
                                .put("boost", near.weight()));
            case Wanted.All all -> bool(all);
        };
    }

    private static ObjectNode named(String name, com.fasterxml.jackson.databind.JsonNode body) {
        return JSON.objectNode().set(name, body);
    }

    private static ArrayNode all(List<Wanted> wanted) {
        ArrayNode all = JSON.arrayNode();
        wanted.forEach(one -> all.add(of(one)));
        return all;
    }

    private static ObjectNode bool(Wanted.All all) {
        ObjectNode bool = JSON.objectNode();
        bool.set("must", all(all.must()));
        bool.set("should", all(all.should()));
        bool.set("filter", all(all.filter()));
        bool.set("must_not", all(all.not()));
        return named("bool", bool);
    }

    /** A weight for any query: a bool around it has one. */
    private static ObjectNode weighted(ObjectNode query, float times) {
        ObjectNode bool = JSON.objectNode().put("boost", times);
        bool.set("must", JSON.arrayNode().add(query));
        return named("bool", bool);
    }

    private static ObjectNode phrase(Wanted.InOrder inOrder) {
        return named(
                "match_phrase",
                JSON.objectNode()
                        .set(
                                inOrder.field(),
                                JSON.objectNode()
                                        .put("query", OpenSearchDocuments.spaced(inOrder.tokens()))
                                        .put("slop", inOrder.slop())));
    }

    private static ObjectNode oneOf(Wanted.OneOf oneOf) {
        ArrayNode values = JSON.arrayNode();
        oneOf.values().forEach(values::add);
        return named("terms", JSON.objectNode().set(oneOf.field(), values));
    }

    private static ObjectNode range(Wanted.Between between) {
        ObjectNode range = JSON.objectNode();
        if (between.from() != null) {
            range.put("gte", between.from());
        }
        if (between.to() != null) {
            range.put("lte", between.to());
        }
        return named("range", JSON.objectNode().set(between.field(), range));
    }
}
