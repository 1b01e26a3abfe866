package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;

/** Counts beside results. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SearchFacetTest {
    private final String word = Finding.word();

    @Test
    void eachValueIsCountedWithItsName() {
        String tag = "Tag " + word;
        piece(Map.of("tags", List.of(tag), "type", "news", "access", "open", "country", "GB"));
        piece(Map.of("tags", List.of(tag), "authors", List.of(Map.of("name", "Asha Example"))));

        Response answer = asked(Map.of("facets", "tag,type,access,country,author"), 2);

        assertThat(counts(answer, "tag")).containsExactly(Map.entry("tag-" + word, 2));
        assertThat(counts(answer, "type")).containsOnly(Map.entry("news", 1), Map.entry("article", 1));
        assertThat(counts(answer, "access")).containsExactly(Map.entry("open", 1));
        assertThat(counts(answer, "country")).containsExactly(Map.entry("GB", 1));
        assertThat(counts(answer, "author")).containsExactly(Map.entry("Asha Example", 1));
        answer.then()
                .body("facets.tag[0].name", equalTo(tag))
                .body("facets.country[0].name", equalTo("United Kingdom"))
                .body("facetsAreExact", equalTo(true));
    }

    @Test
    void aCategoryCountsWhatIsBelowItOnce() {
        piece(Map.of("categories", List.of("topics/culture/good-practice", "topics/culture/staff-safety")));
        piece(Map.of("categories", List.of("topics/culture")));

        assertThat(counts(asked(Map.of("facets", "category"), 2), "category"))
                .containsOnly(
                        Map.entry("topics/culture", 2),
                        Map.entry("topics/culture/good-practice", 1),
                        Map.entry("topics/culture/staff-safety", 1));
    }

    @Test
    void aChoiceLeavesTheOtherValuesOfItsFacet() {
        piece(Map.of("type", "news", "country", "GB"));
        piece(Map.of("type", "resource", "country", "GB"));
        piece(Map.of("type", "resource", "country", "FR"));
        found(3);

        Response answer = asked(Map.of("facets", "type,country", "type", "news"), 1);

        assertThat(counts(answer, "type")).containsOnly(Map.entry("news", 1), Map.entry("resource", 2));
        assertThat(counts(answer, "country")).containsExactly(Map.entry("GB", 1));
    }

    @Test
    void aChosenTagLeavesTheOtherTags() {
        String one = Finding.word();
        String two = Finding.word();
        piece(Map.of("tags", List.of(one)));
        piece(Map.of("tags", List.of(two)));
        found(2);

        assertThat(counts(asked(Map.of("facets", "tag", "tag", one), 1), "tag"))
                .containsOnly(Map.entry(one, 1), Map.entry(two, 1));
    }

    @Test
    void aChoiceInOneVocabularyNarrowsTheOther() {
        piece(Map.of("categories", List.of("topics/culture", "strategic-objectives/6.2")));
        piece(Map.of("categories", List.of("topics/miscellaneous", "strategic-objectives/7.5")));
        found(2);

        assertThat(counts(asked(Map.of("facets", "category", "category", "topics/culture"), 1), "category"))
                .containsOnly(
                        Map.entry("topics/culture", 1),
                        Map.entry("topics/miscellaneous", 1),
                        Map.entry("strategic-objectives/6", 1),
                        Map.entry("strategic-objectives/6.2", 1));
    }

    @Test
    void otherFiltersNarrowEveryCount() {
        piece(Map.of("type", "news", "language", "fr", "access", "open"));
        piece(Map.of("type", "news", "access", "paywall"));
        found(2);

        assertThat(counts(asked(Map.of("facets", "access", "language", "fr"), 1), "access"))
                .containsExactly(Map.entry("open", 1));
    }

    @Test
    void whatIsNotAskedForIsNotCounted() {
        piece(Map.of());

        asked(Map.of(), 1).then().body("facets.size()", equalTo(0));
    }

    private void piece(Map<String, ?> fields) {
        Map<String, Object> draft = new HashMap<>(Map.of("body", "About " + word));
        draft.putAll(fields);
        Finding.piece(draft);
    }

    private void found(int count) {
        Finding.found(word, count);
    }

    private Response asked(Map<String, ?> parameters, int total) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("q", word);
        return Finding.found(all, total);
    }

    private static Map<String, Integer> counts(Response answer, String facet) {
        List<Map<String, Object>> values = answer.path("facets." + facet);
        return values.stream()
                .collect(Collectors.toMap(value -> (String) value.get("value"), value -> (Integer) value.get("count")));
    }
}
