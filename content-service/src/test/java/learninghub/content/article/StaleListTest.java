package learninghub.content.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** Published pieces that somebody should look at again. */
@QuarkusTest
@WithTestResource(RealParts.class)
class StaleListTest {
    private static final String STALE = "/api/v1/articles?stale=true";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void editorsGetWhatIsDueTheLongestOverdueFirst() {
        String tag = "stale-" + System.nanoTime();
        String due = published(today, tag);
        String overdue = published(today.minusDays(3), tag);
        published(today.plusDays(1), tag);

        Desk.editor()
                .get(STALE + "&tag=" + tag)
                .then()
                .statusCode(200)
                .body("items.id", contains(overdue, due))
                .body("items[0].reviewBy", equalTo(today.minusDays(3).toString()));
        String next = Desk.editor().get(STALE + "&limit=1&tag=" + tag).path("next");
        Desk.editor()
                .get(STALE + "&limit=1&tag=" + tag + "&cursor=" + next)
                .then()
                .body("items.id", contains(due));
    }

    @Test
    void everybodyElseGetsTheirOwn() {
        String own = approvedAndPublished(today.minusDays(1));
        String another = published(today.minusDays(1), "stale-other");

        Desk.member()
                .get(STALE + "&limit=100")
                .then()
                .body("items.id", hasItem(own))
                .body("items.id", not(hasItem(another)));
        Desk.as(Cast.stranger(7).token()).get(STALE).then().body("items.id", equalTo(List.of()));
        given().get(STALE).then().statusCode(401);
    }

    private static String published(LocalDate reviewBy, String tag) {
        return Desk.id(Desk.published(draft(reviewBy, tag)));
    }

    private static String approvedAndPublished(LocalDate reviewBy) {
        String id = Desk.id(Desk.reviewed(
                Desk.submitted(Desk.draft(Desk.member(), draft(reviewBy, "stale-own"))),
                Map.of("decision", "approved")));
        Desk.editor()
                .header("If-Match", "*")
                .put("/api/v1/articles/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    private static Map<String, ?> draft(LocalDate reviewBy, String tag) {
        return Map.of(
                "type",
                "article",
                "title",
                Desk.title(),
                "body",
                "B",
                "tags",
                List.of(tag),
                "reviewBy",
                reviewBy.toString());
    }
}
