package learninghub.network;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import learninghub.local.Cast;
import learninghub.local.TestIssuer;

/** A network of a test's own, founded and used through the API by the usual cast. */
public record Net(String id, String slug) {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Signing one costs more than a request; they live 300 s. */
    private static final Map<Cast, Token> TOKENS = new ConcurrentHashMap<>();

    private static final Map<String, Token> ADDRESSED = new ConcurrentHashMap<>();

    private record Token(String text, Instant end) {}

    /** Listed, with the chair alone in it. */
    public static Net founded(String admission) {
        return founded(newNetwork("listed", admission));
    }

    /** Listed, with chair, note-taker and member. */
    public static Net withCast() {
        Net net = founded("automatic");
        net.join(Cast.member());
        net.join(Cast.notetaker());
        net.giveRole(Cast.notetaker(), "note-taker");
        return net;
    }

    /** Unlisted, with chair, note-taker and member. */
    public static Net unlistedWithCast() {
        Net net = withCast();
        net.patch(Cast.chair(), Map.of("visibility", "unlisted")).then().statusCode(200);
        return net;
    }

    public static Net founded(Map<String, Object> network) {
        Response answer = as(Cast.steward()).body(network).post("/api/v1/networks");
        answer.then().statusCode(201);
        return new Net(answer.path("id"), answer.path("slug"));
    }

    public static Map<String, Object> newNetwork(String visibility, String admission) {
        Map<String, Object> network = new LinkedHashMap<>();
        network.put("name", "Test Network " + NUMBER.incrementAndGet());
        network.put("purpose", "To try things");
        network.put("visibility", visibility);
        network.put("admission", admission);
        network.put("chairs", List.of(Cast.chair().subject()));
        return network;
    }

    public static RequestSpecification as(Cast caller) {
        return given().auth().oauth2(token(caller)).contentType(ContentType.JSON);
    }

    /** With a token that also tells an e-mail address. */
    public static RequestSpecification as(Cast caller, String email, boolean verified) {
        Instant now = Instant.now();
        String token = ADDRESSED
                .compute(
                        caller.subject() + email + verified,
                        (key, kept) -> kept != null && now.isBefore(kept.end())
                                ? kept
                                : new Token(signed(caller, email, verified), now.plusSeconds(200)))
                .text();
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String signed(Cast caller, String email, boolean verified) {
        return TestIssuer.token(
                caller.subject(),
                caller.roles(),
                caller.scopes(),
                Map.of("name", caller.name(), "email", email, "email_verified", verified));
    }

    private static String token(Cast caller) {
        Instant now = Instant.now();
        return TOKENS.compute(
                        caller,
                        (cast, kept) -> kept != null && now.isBefore(kept.end())
                                ? kept
                                : new Token(cast.token(), now.plusSeconds(200)))
                .text();
    }

    public String path() {
        return "/api/v1/networks/" + slug;
    }

    public Response request(Cast person) {
        return as(person).body(Map.of("statement", "I would like to join")).post(path() + "/membership-requests");
    }

    public void join(Cast person) {
        request(person).then().statusCode(201);
    }

    public Response invite(Cast by, String email) {
        return as(by).body(Map.of("email", email)).post(path() + "/invitations");
    }

    /** Asks to join with this address in the token. */
    public Response claim(Cast person, String email, boolean verified) {
        return as(person, email, verified).body(Map.of()).post(path() + "/membership-requests");
    }

    public Response ban(Cast person, Cast by) {
        return as(by).body(Map.of("reason", "Told others")).put(path() + "/bans/" + person.subject());
    }

    public Response leave(Cast person) {
        return remove(person, person);
    }

    public Response remove(Cast member, Cast by) {
        return as(by).delete(path() + "/members/" + member.subject());
    }

    public Response giveRole(Cast member, String role) {
        return as(Cast.chair())
                .contentType("application/merge-patch+json")
                .body(Map.of("role", role))
                .patch(path() + "/members/" + member.subject());
    }

    public Response get(Cast caller) {
        return as(caller).get(path());
    }

    public Response patch(Cast caller, Map<String, ?> patch) {
        return as(caller)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(path());
    }

    public static Map<String, Object> newMeeting() {
        LocalDateTime start = LocalDateTime.of(2026, 3, 5, 14, 0);
        Map<String, Object> meeting = new LinkedHashMap<>();
        meeting.put("title", "March meeting");
        meeting.put("start", start.toString());
        meeting.put("end", start.plusMinutes(90).toString());
        meeting.put("timeZone", "Europe/London");
        meeting.put("joinUrl", "https://meet.example/march");
        return meeting;
    }

    public Response plan(Cast chair, Map<String, ?> meeting) {
        return as(chair).body(meeting).post(path() + "/meetings");
    }

    /** The path of a new meeting. */
    public String meeting() {
        Response answer = plan(Cast.chair(), newMeeting());
        answer.then().statusCode(201);
        return path() + "/meetings/" + answer.path("id");
    }

    /** The path of the notes of a new meeting, begun with this text. */
    public String notes(String body) {
        String path = meeting() + "/notes";
        begin(path, body).then().statusCode(201);
        return path;
    }

    public static Response begin(String notes, String body) {
        return as(Cast.notetaker())
                .header("If-None-Match", "*")
                .body(Map.of("body", body))
                .put(notes);
    }

    public static Response write(String notes, String etag, String body) {
        return as(Cast.notetaker())
                .header("If-Match", etag)
                .body(Map.of("body", body))
                .put(notes);
    }

    public static Response publish(String notes, Cast by) {
        String etag = as(by).get(notes).getHeader("ETag");
        return as(by).header("If-Match", etag).body(Map.of()).put(notes + "/publication");
    }

    /** The path of published notes. */
    public String published(String body) {
        String path = notes(body);
        publish(path, Cast.notetaker()).then().statusCode(200);
        return path;
    }
}
