package learninghub.content.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** What is not public changes nothing that others can see: no list, count, ETag, log of changes, and no address that can be guessed. */
@QuarkusTest
@WithTestResource(RealParts.class)
class NobodyElsesDraftsTest {
    private static final Map<String, Supplier<RequestSpecification>> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("anonymous", () -> given());
        OTHERS.put("a member", () -> Desk.as(Cast.stranger(41).token()));
        OTHERS.put("a partner", () -> Desk.as(Cast.partner().token()));
    }

    private static final List<String> LISTS = List.of(
            "/api/v1/articles?limit=100",
            "/api/v1/articles?limit=100&sort=title",
            "/api/v1/articles?limit=100&sort=-updatedAt",
            "/api/v1/articles?category=topics/culture",
            "/api/v1/articles?submittedBy=" + Cast.member().subject(),
            "/api/v1/articles?status=draft&submittedBy=" + Cast.member().subject(),
            "/api/v1/articles?status=in-review&sort=submittedAt",
            "/api/v1/articles?status=scheduled",
            "/api/v1/articles?status=archived&submittedBy=" + Cast.member().subject(),
            "/api/v1/articles?stale=true",
            "/api/v1/tags?limit=100",
            "/api/v1/vocabularies/topics",
            "/api/v1/changes?after=999999999");

    private static final List<String> BELOW =
            List.of("", "/history", "/revisions", "/revisions/1", "/revisions/1/diff", "/preview-links");

    @Test
    void noListOrCountChangesWithThem() {
        Map<String, String> before = seen();
        draft();
        submitted();
        scheduled();

        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void noGuessedAddressTellsThemFromWhatIsNotThere() {
        for (Response piece : List.of(draft(), submitted(), scheduled())) {
            String slug = piece.path("slug");
            OTHERS.forEach((who, request) -> BELOW.forEach(below -> {
                String absent = absence(request.get().get("/api/v1/articles/no-such-piece" + below));
                String absentId = absence(request.get().get("/api/v1/articles/" + UUID.randomUUID() + below));
                assertThat(absence(request.get().get("/api/v1/articles/" + slug + below)))
                        .as(who + below)
                        .isEqualTo(absent);
                assertThat(absence(request.get().get("/api/v1/articles/" + Desk.id(piece) + below)))
                        .as(who + below)
                        .isEqualTo(absentId);
            }));
        }
    }

    @Test
    void thoseWhoMayFindThemInTheirLists() {
        Response draft = draft();
        Response submitted = submitted();

        assertThat(ids(Desk.member(), "draft")).contains(Desk.id(draft));
        assertThat(ids(Desk.member(), "in-review")).contains(Desk.id(submitted));
        assertThat(ids(Desk.editor(), "in-review")).contains(Desk.id(submitted));
        assertThat(ids(Desk.editor(), "draft")).doesNotContain(Desk.id(draft));
    }

    private static Map<String, String> seen() {
        Map<String, String> seen = new LinkedHashMap<>();
        OTHERS.forEach((who, request) -> LISTS.forEach(list -> {
            Response answer = request.get().get(list);
            seen.put(who + " " + list, answer.statusCode() + " " + answer.header("ETag") + " " + words(answer));
        }));
        return seen;
    }

    private static String absence(Response answer) {
        return answer.statusCode() + " " + answer.header("ETag") + " " + answer.header("Cache-Control") + " "
                + answer.header("Content-Length") + " " + words(answer);
    }

    /** Without what differs between any two requests. */
    private static String words(Response answer) {
        return answer.asString().replaceAll("\"(instance|traceId)\" *: *\"[^\"]*\"", "");
    }

    private static List<String> ids(RequestSpecification by, String status) {
        return by.get("/api/v1/articles?limit=100&status=" + status + "&submittedBy="
                        + Cast.member().subject())
                .jsonPath()
                .getList("items.id");
    }

    private static Response draft() {
        return Desk.draft(
                Desk.member(),
                Map.of(
                        "type",
                        "article",
                        "title",
                        Desk.title(),
                        "body",
                        "Some text.",
                        "categories",
                        List.of("topics/culture"),
                        "reviewBy",
                        "2026-01-01",
                        "tags",
                        List.of("word " + UUID.randomUUID())));
    }

    private static Response submitted() {
        return Desk.submitted(draft());
    }

    private static Response scheduled() {
        Response approved = Desk.reviewed(submitted(), Map.of("decision", "approved"));
        return Desk.editor()
                .header("If-Match", Desk.tag(approved))
                .body(Map.of("publishAt", Instant.now().plus(Duration.ofDays(1)).toString()))
                .put("/api/v1/articles/" + Desk.id(approved) + "/publication")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
