package learninghub.events.matrix;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import learninghub.events.Api;

/** Events in each state, made over HTTP, with the attendee's place where there can be one. What nothing changes serves many cells. */
final class Occasions {
    private static final String STRANGER = "00000000-0000-4000-8000-000000000198";

    private static final Map<String, String> MATERIAL =
            Map.of("kind", "slides", "title", "Slides", "url", "https://files.example.org/slides.pdf");

    private final Map<String, String> things = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();

    /** The id of an event that may be looked at, and refused. */
    String shared(State state, Player caller) {
        String key = state + (state == State.OWN_DRAFT ? " of " + caller.submitter() : "");
        return shared.computeIfAbsent(key, absent -> fresh(state, caller));
    }

    /** The id of an event that no other cell has seen. */
    String fresh(State state, Player caller) {
        return switch (state) {
            case OWN_DRAFT -> draft(caller.submitter().request());
            case OTHERS_DRAFT -> draft(given().auth().oauth2(Player.partner(STRANGER)));
            case PUBLISHED -> attended();
            case CANCELLED -> after(Api.cancel(attended()));
            case PAST ->
                after(Api.change(
                        attended(), "*", Map.of("start", "2025-03-04T10:00:00", "end", "2025-03-04T11:00:00")));
            case WITHDRAWN -> {
                String id = attended();
                act(star(Player.EDITOR.request()).delete("/api/v1/events/" + id + "/publication"));
                yield id;
            }
        };
    }

    /** What some operations are about besides an event, by the name the table gives it. */
    String thing(String name, String event) {
        // What succeeds is tried on an event of its own, so nothing is used up that another cell needs; a series has no
        // event.
        return event.isEmpty() ? make(name, event) : things.computeIfAbsent(name + event, absent -> make(name, event));
    }

    private static String make(String name, String event) {
        return switch (name) {
            case "$registration" -> registration(event);
            case "$material" -> made("/api/v1/events/" + event + "/materials", MATERIAL);
            case "$series" -> series();
            case "$quotas" -> made("/api/v1/events/" + event + "/quotas", Map.of("name", "Everyone", "size", 5));
            case "$questions" ->
                made(
                        "/api/v1/events/" + event + "/questions",
                        Map.of("text", "Lunch?", "type", "yes-no", "required", false));
            case "$discount-codes" ->
                made("/api/v1/events/" + event + "/discount-codes", Map.of("kind", "discount", "percent", 20));
            case "$import" -> imported();
            default -> throw new IllegalStateException("Nothing here makes " + name);
        };
    }

    private static String registration(String event) {
        String id = Player.EDITOR
                .request()
                .get("/api/v1/events/" + event + "/registrations")
                .path("items[0].id");
        return id == null ? new UUID(0, 0).toString() : id;
    }

    private static String series() {
        String id = made("/api/v1/event-series", Map.of("rule", "FREQ=WEEKLY;COUNT=2", "event", Api.event()));
        act(star(Player.EDITOR.request()).put("/api/v1/event-series/" + id + "/publication"));
        return id;
    }

    private static String imported() {
        RequestSpecification lines = Player.PARTNER
                .request()
                .contentType("application/x-ndjson")
                .body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return act(lines.post("/api/v1/events/imports")).path("id");
    }

    private static String made(String path, Map<String, ?> body) {
        return act(star(Player.EDITOR.request()).body(body).post(path)).path("id");
    }

    private static String attended() {
        String id = draft(Player.PARTNER.request());
        Api.publish(id);
        act(star(Player.ATTENDEE.request()).body("{}").post("/api/v1/events/" + id + "/registrations"));
        return id;
    }

    private static String draft(RequestSpecification by) {
        return act(by.contentType("application/json").body(Api.event()).post("/api/v1/events"))
                .path("id");
    }

    private static String after(Response answer) {
        return act(answer).path("id");
    }

    private static RequestSpecification star(RequestSpecification request) {
        return request.contentType("application/json").header("If-Match", "*");
    }

    private static Response act(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("An event for the matrix could not be made: " + answer.asString());
        }
        return answer;
    }
}
