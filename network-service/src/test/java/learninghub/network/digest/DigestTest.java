package learninghub.network.digest;

import static io.restassured.RestAssured.given;
import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import learninghub.local.Cast;
import learninghub.network.Database;
import learninghub.network.Net;
import learninghub.network.RealParts;
import learninghub.network.StandInForOtherParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Out of private notes into public, by consent; with content-service stood in for. */
@QuarkusTest
@WithTestResource(RealParts.class)
class DigestTest {
    private static final Cast GUEST = Cast.stranger(601);

    @ConfigProperty(name = "hub.digests.content-url")
    String contentService;

    @Inject
    HandInDigests handInDigests;

    @Inject
    Database database;

    private final String address = "guest-" + UUID.randomUUID() + "@riverbank.example";
    private final String title = "Handover " + UUID.randomUUID();

    @Test
    void chosen_sections_become_words_that_name_nobody() {
        Net net = Net.withCast();
        Map<String, Object> plan = Net.newMeeting();
        plan.put("agendaItems", List.of(Map.of("title", "Pumps"), Map.of("title", "Secrets")));
        Response planned = net.plan(Cast.chair(), plan);
        String meeting = net.path() + "/meetings/" + planned.path("id");
        String pumps = planned.path("agendaItems[0].id");
        as(Cast.chair())
                .header("If-None-Match", "*")
                .body(Map.of(
                        "body",
                        "Not chosen.",
                        "items",
                        List.of(
                                Map.of("agendaItemId", pumps, "body", "Pumps differ. Test Member said they beep."),
                                Map.of("agendaItemId", planned.path("agendaItems[1].id"), "body", "Kept."))))
                .put(meeting + "/notes")
                .then()
                .statusCode(201);
        publishAnyhow(meeting);
        make(meeting, "hub", List.of(pumps), List.of())
                .then()
                .statusCode(201)
                .header("Cache-Control", "private, no-store")
                .body("body", equalTo("Pumps differ. […] they beep."))
                .body("state", equalTo("open"));
        make(meeting, "hub", List.of(pumps, UUID.randomUUID().toString()), List.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/sections/1"));
    }

    @Test
    void reading_the_notes_for_it_stands_in_the_log() throws SQLException {
        Net net = Net.withCast();
        String meeting = net.published("Handover takes long.").replace("/notes", "");
        String entries = "select id from access_log where what = 'notes' and network_id = '" + net.id() + "'";
        int before = database.column(entries, Cast.chair().subject(), "person").size();
        make(meeting, "hub", List.of("body"), List.of()).then().statusCode(201);
        assertThat(database.column(entries, Cast.chair().subject(), "person")).hasSize(before + 1);
    }

    @Test
    void words_that_name_or_quote_somebody_are_refused() {
        String digest = madeWithGuest(Net.withCast());
        patch(digest, Map.of("body", "As Test Member explained, handover takes long."))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/body"));
        patch(digest, Map.of("title", "By Test Notetaker")).then().statusCode(422);
        patch(digest, Map.of("body", "With thanks to Avery Example.")).then().statusCode(200);
        patch(digest, Map.of("guests", List.of())).then().statusCode(422).body("errors.pointer", contains("/body"));
    }

    @Test
    void nobody_is_named_by_anothers_consent() {
        Net net = Net.withCast();
        String meeting = net.published("Handover takes long.").replace("/notes", "");
        String pass = invited(meeting, address, "Avery Example");
        invited(meeting, "other-" + address, "Robin Other");
        for (String other : List.of("Robin Other", "Test Member")) {
            make(meeting, "hub", List.of("body"), List.of(Map.of("guestId", pass, "credit", other)))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/guests/0/credit"));
        }
        String elsewhere = net.meeting();
        make(meeting, "hub", List.of("body"), List.of(named(invited(elsewhere, address, "Avery Example"))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/guests/0/guestId"));
    }

    @Test
    void it_is_handed_in_once_a_chair_and_each_guest_to_be_named_have_consented() {
        Net net = Net.withCast();
        String digest = madeWithGuest(net);
        consent(as(Cast.chair()), digest, Cast.chair()).then().statusCode(200).body("state", equalTo("open"));
        handInDigests.handIn();
        assertThat(handedIn()).isEmpty();
        consent(guest(), digest, GUEST).then().statusCode(200).body("state", equalTo("agreed"));
        handInDigests.handIn();
        as(Cast.chair()).get(digest).then().body("state", equalTo("handed-in")).body("articleId", notNullValue());
        assertThat(handedIn()).hasSize(1);
        assertThat(handedIn().getFirst().split(" ", 5)[4])
                .isEqualTo(
                        "{\"title\":\"%s\",\"body\":\"Handover takes long.\",\"postedBy\":\"%s\",\"authors\":[\"Avery Example\"]}"
                                .formatted(title, net.get(Cast.chair()).<String>path("name")));
        patch(digest, Map.of("title", "Other")).then().statusCode(409);
        withdraw(guest(), digest, GUEST).then().statusCode(409);
    }

    @Test
    void whoever_looks_at_two_replicas_at_once_finds_it_handed_in_once() throws Exception {
        String digest = madeWithoutGuest(Net.withCast());
        consent(as(Cast.chair()), digest, Cast.chair()).then().statusCode(200);
        Callable<Void> replica = () -> {
            handInDigests.handIn();
            return null;
        };
        try (var replicas = Executors.newFixedThreadPool(2)) {
            for (Future<Void> done : replicas.invokeAll(List.of(replica, replica))) {
                done.get();
            }
        }
        assertThat(handedIn()).hasSize(1);
    }

    @Test
    void the_trace_begins_anew() {
        String digest = madeWithoutGuest(Net.withCast());
        String trace = consent(as(Cast.chair()), digest, Cast.chair())
                .getHeader("traceparent")
                .split("-")[1];
        handInDigests.handIn();
        assertThat(handedIn()).hasSize(1);
        assertThat(handedIn().getFirst().split(" ")[3])
                .matches("00-[0-9a-f]{32}-.*")
                .doesNotContain(trace);
    }

    @Test
    void it_is_handed_in_until_it_is_accepted_under_one_key() throws SQLException {
        Net net = Net.withCast();
        String digest = madeWithoutGuest(net);
        patch(digest, Map.of("title", title + StandInForOtherParts.REFUSED_ONCE))
                .then()
                .statusCode(200);
        consent(as(Cast.chair()), digest, Cast.chair()).then().statusCode(200);
        handInDigests.handIn();
        handInDigests.handIn();
        as(Cast.chair()).get(digest).then().body("state", equalTo("agreed"));
        database.change(
                "update digest set next_attempt_at = now() where network_id = '" + net.id() + "'",
                Cast.chair().subject(),
                "person");
        handInDigests.handIn();
        as(Cast.chair()).get(digest).then().body("state", equalTo("handed-in"));
        List<String> keys = handedIn().stream().map(call -> call.split(" ")[2]).toList();
        assertThat(keys).hasSize(2);
        assertThat(keys.getFirst()).isEqualTo(keys.getLast()).isNotEqualTo(digest.replaceAll(".*/", ""));
    }

    @Test
    void a_change_voids_every_consent() {
        String digest = madeWithGuest(Net.withCast());
        String read = guest().get(mine(digest)).getHeader("ETag");
        consent(as(Cast.chair()), digest, Cast.chair()).then().statusCode(200);
        // Another's consent leaves the words as they were read.
        consent(guest(), digest, GUEST, read).then().statusCode(200).body("state", equalTo("agreed"));
        withdraw(as(Cast.chair()), digest, Cast.chair()).then().statusCode(200).body("state", equalTo("open"));
        patch(digest, Map.of("body", "Other words."))
                .then()
                .statusCode(200)
                .body("guests.consented", contains(false))
                .body("chairConsented", equalTo(false));
        consent(guest(), digest, GUEST, read).then().statusCode(412);
    }

    @Test
    void until_it_is_handed_in_a_guest_can_think_again() {
        String digest = madeWithGuest(Net.withCast());
        consent(as(Cast.chair()), digest, Cast.chair()).then().statusCode(200);
        consent(guest(), digest, GUEST).then().statusCode(200);
        withdraw(guest(), digest, GUEST).then().statusCode(200).body("state", equalTo("open"));
        handInDigests.handIn();
        assertThat(handedIn()).isEmpty();
    }

    @Test
    void of_two_who_consent_at_once_neither_is_lost() throws Exception {
        String digest = madeWithGuest(Net.withCast());
        List<Callable<Response>> both = new ArrayList<>();
        both.add(() -> consent(as(Cast.chair()), digest, Cast.chair()));
        both.add(() -> consent(guest(), digest, GUEST));
        try (var people = Executors.newFixedThreadPool(2)) {
            for (Future<Response> done : people.invokeAll(both)) {
                done.get().then().statusCode(200);
            }
        }
        as(Cast.chair()).get(digest).then().body("state", equalTo("agreed"));
    }

    @Test
    void who_is_to_be_named_reads_it_and_nobody_else_outside() {
        String digest = madeWithGuest(Net.withCast());
        guest().get("/api/v1/me/digests")
                .then()
                .body("items.title", contains(title))
                .body("items[0].articleId", nullValue());
        for (RequestSpecification other : List.of(as(Cast.outsider()), as(GUEST, address, false))) {
            other.get("/api/v1/me/digests").then().body("items", empty());
        }
        as(Cast.outsider()).get(mine(digest)).then().statusCode(404);
        consent(as(Cast.outsider()), digest, Cast.outsider()).then().statusCode(404);
        consent(as(Cast.member()), digest, Cast.member()).then().statusCode(404);
        consent(as(Cast.chair()), digest, GUEST).then().statusCode(403);
        consent(guest(), digest.replaceAll("networks/[^/]*", "networks/other"), GUEST)
                .then()
                .statusCode(404);
    }

    @Test
    void an_unlisted_network_is_named_nowhere() {
        Net net = Net.withCast();
        String digest = madeWithoutGuest(net);
        consent(as(Cast.chair()), digest, Cast.chair()).then().statusCode(200);
        net.patch(Cast.chair(), Map.of("visibility", "unlisted")).then().statusCode(200);
        handInDigests.handIn();
        assertThat(handedIn()).isEmpty();
        as(Cast.chair()).get(digest).then().body("state", equalTo("open"));
        String meeting = digest.replaceAll("/digests/.*", "");
        make(meeting, "network", List.of("body"), List.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/postedBy"));
        String byTheHub = make(meeting, "hub", List.of("body"), List.of()).getHeader("Location");
        consent(as(Cast.chair()), byTheHub, Cast.chair()).then().statusCode(200);
        handInDigests.handIn();
        assertThat(handedIn()).hasSize(1);
        assertThat(handedIn().getFirst())
                .contains("\"postedBy\":\"Shared-learning hub\"")
                .doesNotContain(net.get(Cast.chair()).<String>path("name"));
    }

    @Test
    void only_a_chair_makes_one_and_only_of_published_notes() {
        Net net = Net.withCast();
        String meeting = net.notes("Draft").replace("/notes", "");
        make(meeting, "hub", List.of("body"), List.of()).then().statusCode(409);
        as(Cast.notetaker())
                .body(Map.of("title", "One", "sections", List.of("body"), "postedBy", "hub"))
                .post(meeting + "/digests")
                .then()
                .statusCode(403);
        assertThat(as(Cast.chair()).get(meeting + "/digests").asString()).isEqualTo("{\"items\":[],\"next\":null}");
    }

    private String madeWithGuest(Net net) {
        String meeting = net.published("Handover takes long.").replace("/notes", "");
        return location(
                make(meeting, "network", List.of("body"), List.of(named(invited(meeting, address, "Avery Example")))));
    }

    private String madeWithoutGuest(Net net) {
        String meeting = net.published("Handover takes long.").replace("/notes", "");
        return location(make(meeting, "network", List.of("body"), List.of()));
    }

    private static String location(Response made) {
        return made.then().statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]*", "");
    }

    private static String invited(String meeting, String email, String name) {
        return as(Cast.chair())
                .body(Map.of("email", email, "name", name))
                .post(meeting + "/guests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, String> named(String pass) {
        return Map.of("guestId", pass, "credit", "Avery Example");
    }

    /** Names and all: a chair has a reason. */
    private static void publishAnyhow(String meeting) {
        String etag = as(Cast.chair()).get(meeting + "/notes").getHeader("ETag");
        as(Cast.chair())
                .header("If-Match", etag)
                .body(Map.of("overrideReason", "They agreed"))
                .put(meeting + "/notes/publication")
                .then()
                .statusCode(200);
    }

    private Response make(String meeting, String postedBy, List<String> sections, List<?> guests) {
        return as(Cast.chair())
                .body(Map.of("title", title, "sections", sections, "postedBy", postedBy, "guests", guests))
                .post(meeting + "/digests");
    }

    private static Response patch(String digest, Map<String, ?> changes) {
        return as(Cast.chair())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(changes)
                .patch(digest);
    }

    private RequestSpecification guest() {
        return as(GUEST, address, true);
    }

    private static String mine(String digest) {
        return "/api/v1/me/digests/" + digest.replaceAll(".*/", "");
    }

    private static Response consent(RequestSpecification who, String digest, Cast person) {
        return consent(who, digest, person, "*");
    }

    private static Response consent(RequestSpecification who, String digest, Cast person, String etag) {
        return who.header("If-Match", etag).put(digest + "/consents/" + person.subject());
    }

    private static Response withdraw(RequestSpecification who, String digest, Cast person) {
        return who.header("If-Match", "*").delete(digest + "/consents/" + person.subject());
    }

    /** As content-service was asked: method, path, key, trace, body. */
    private List<String> handedIn() {
        return given().get(contentService.replace("/content", "/asked"))
                .asString()
                .lines()
                .filter(call -> call.contains("/internal/digests") && call.contains(title))
                .toList();
    }
}
