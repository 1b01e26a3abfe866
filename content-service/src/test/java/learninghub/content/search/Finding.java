package learninghub.content.search;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import learninghub.content.Desk;
import org.awaitility.Awaitility;

/** What the tests of search do again and again, from outside. */
final class Finding {
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private Finding() {}

    /** A word no text holds that no test put it in. */
    static String word() {
        // A vowel: an ending is taken off nothing that has none before it.
        return "xa"
                + ThreadLocalRandom.current()
                        .ints(13, 'a', 'z' + 1)
                        .mapToObj(letter -> String.valueOf((char) letter))
                        .collect(Collectors.joining())
                // No ending that stemming takes off.
                + "k";
    }

    /** Published, with these fields and else nothing of note; its id. */
    static String piece(Map<String, ?> fields) {
        Map<String, Object> draft = new HashMap<>(Map.of("type", "article", "title", "A piece", "body", "Text."));
        draft.putAll(fields);
        return Desk.id(Desk.published(draft));
    }

    static Response search(Map<String, ?> parameters) {
        return given().queryParams(parameters).get("/api/v1/search");
    }

    static Response search(String q) {
        return search(Map.of("q", q));
    }

    static List<String> ids(Response answer) {
        return answer.then().statusCode(200).extract().path("items.id");
    }

    /** Waits until so many are found. */
    static Response found(String q, int count) {
        return found(Map.of("q", q), count);
    }

    static Response found(Map<String, ?> parameters, int count) {
        return Awaitility.await()
                .atMost(A_WHILE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> search(parameters), answer -> answer.<Integer>path("total") == count);
    }
}
