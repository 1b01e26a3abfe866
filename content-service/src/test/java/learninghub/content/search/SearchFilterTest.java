package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What narrows a search. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SearchFilterTest {
    private final String word = Finding.word();

    @Test
    void byType() {
        String news = piece(Map.of("type", "news"));
        String resource = piece(Map.of("type", "resource"));
        piece(Map.of());

        assertFound(Map.of("type", "news"), 3, news);
        assertFound(Map.of("type", List.of("news", "resource")), 3, news, resource);
    }

    @Test
    void byForm() {
        String blog = piece(Map.of("form", "blog"));
        piece(Map.of("form", "story"));

        assertFound(Map.of("form", "blog"), 2, blog);
    }

    @Test
    void byAllTagsOrAnyOrNone() {
        String one = Finding.word();
        String two = Finding.word();
        String both = piece(Map.of("tags", List.of(one, two)));
        String first = piece(Map.of("tags", List.of(one)));
        String none = piece(Map.of());

        assertFound(Map.of("tag", List.of(one, two)), 3, both);
        assertFound(Map.of("tag", List.of(one, two), "tagMode", "any"), 3, both, first);
        assertFound(Map.of("tagNot", two), 3, first, none);
    }

    @Test
    void byCategoryWithWhatIsBelow() {
        String below = piece(Map.of("categories", List.of("topics/culture/good-practice")));
        piece(Map.of("categories", List.of("topics/miscellaneous")));

        assertFound(Map.of("category", "topics/culture"), 2, below);
    }

    @Test
    void byAnyCategoryOfOneVocabularyAndAllOfTwo() {
        String both = piece(Map.of("categories", List.of("topics/culture", "strategic-objectives/6.2")));
        String other = piece(Map.of("categories", List.of("topics/miscellaneous")));

        assertFound(Map.of("category", List.of("topics/culture", "topics/miscellaneous")), 2, both, other);
        assertFound(Map.of("category", List.of("topics/culture", "strategic-objectives/6")), 2, both);
    }

    @Test
    void byAuthorWhateverTheCase() {
        String hers = piece(Map.of("authors", List.of(Map.of("name", "Asha Example " + word))));
        piece(Map.of("authors", List.of(Map.of("name", "Ben Example"))));

        assertFound(Map.of("author", "asha example " + word), 2, hers);
    }

    @Test
    void byOrganisation() {
        String theirs = piece(Map.of("authors", List.of(Map.of("name", "A", "organisation", "Trust " + word))));
        piece(Map.of());

        assertFound(Map.of("organisation", "Trust " + word), 2, theirs);
    }

    @Test
    void byCountryAndLanguageAndAccess() {
        String welsh = piece(Map.of("country", "GB", "language", "cy"));
        String british = piece(Map.of("country", "GB", "language", "en-GB"));
        String walled = piece(Map.of("type", "news", "access", "paywall"));

        assertFound(Map.of("country", "GB"), 3, welsh, british);
        assertFound(Map.of("language", "cy"), 3, welsh);
        assertFound(Map.of("language", "en"), 3, british, walled);
        assertFound(Map.of("access", "paywall"), 3, walled);
    }

    @Test
    void byTimeWithBothEndsIn() {
        String piece = piece(Map.of());
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        String anHourAgo = Instant.now().minus(1, ChronoUnit.HOURS).toString();

        assertFound(Map.of("publishedTo", tomorrow, "updatedTo", tomorrow), 1, piece);
        assertFound(Map.of("publishedFrom", anHourAgo, "updatedFrom", anHourAgo), 1, piece);
        assertFound(Map.of("publishedFrom", tomorrow), 1);
        assertFound(Map.of("updatedTo", anHourAgo), 1);
        assertThat(today).isNotEqualTo(tomorrow);
    }

    @Test
    void byKind() {
        String article = piece(Map.of());

        assertFound(Map.of("kind", "article"), 1, article);
        assertFound(Map.of("kind", "event"), 1);
    }

    @Test
    void whatIsNowhereFindsNothing() {
        piece(Map.of());

        assertFound(Map.of("tag", "nowhere-" + word), 1);
        assertFound(Map.of("category", "topics/nowhere"), 1);
        assertFound(Map.of("category", "topics"), 1);
        assertFound(Map.of("type", "unheard-of"), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "in,body",
        "match,some",
        "kind,note",
        "tagMode,none",
        "country,gb",
        "access,free",
        "sort,random",
        "publishedFrom,yesterday",
        "updatedTo,2026-13-01",
        "facets,colour",
        "limit,0",
        "limit,101",
        "colour,red"
    })
    void whatCannotBeAskedIsNamed(String parameter, String value) {
        Finding.search(Map.of(parameter, value)).then().statusCode(400).body("errors.parameter", contains(parameter));
    }

    private String piece(Map<String, ?> fields) {
        Map<String, Object> draft = new HashMap<>(Map.of("body", "About " + word));
        draft.putAll(fields);
        return Finding.piece(draft);
    }

    private void assertFound(Map<String, ?> filter, int published, String... pieces) {
        Finding.found(word, published);
        Map<String, Object> parameters = new HashMap<>(filter);
        parameters.put("q", word);
        assertThat(Finding.ids(Finding.search(parameters))).containsExactlyInAnyOrder(pieces);
    }
}
