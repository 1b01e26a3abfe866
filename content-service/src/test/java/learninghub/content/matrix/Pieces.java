package learninghub.content.matrix;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.local.Cast;

/** Pieces in each state, made over HTTP. One that nothing changes is used for many cells. */
final class Pieces {
    private final Map<String, String> shared = new HashMap<>();

    /** The id of a piece that may be looked at, and refused. */
    String shared(State state, Player caller) {
        return shared.computeIfAbsent(state + " of " + owner(state, caller), key -> fresh(state, caller));
    }

    /** The id of a piece that no other cell has seen. */
    String fresh(State state, Player caller) {
        Player owner = owner(state, caller);
        String id = state == State.OTHERS_DRAFT ? draftOfAStranger() : draft(owner.request());
        switch (state) {
            case OWN_DRAFT, OTHERS_DRAFT -> {}
            case IN_REVIEW -> submit(id, owner);
            case SCHEDULED -> schedule(id, owner);
            case PUBLISHED -> publish(id, owner);
            case ARCHIVED -> {
                publish(id, owner);
                act(star(Player.EDITOR.request()).delete(path(id) + "/publication"));
            }
        }
        return id;
    }

    static String path(String id) {
        return "/api/v1/articles/" + id;
    }

    private static Player owner(State state, Player caller) {
        return switch (state) {
            case OWN_DRAFT -> caller == Player.ANONYMOUS ? Player.AUTHOR : caller;
            case OTHERS_DRAFT -> Player.ANONYMOUS;
            default -> caller.author();
        };
    }

    private static void submit(String id, Player owner) {
        act(star(owner.request()).put(path(id) + "/submission"));
    }

    private static void approve(String id, Player owner) {
        submit(id, owner);
        act(star(Player.EDITOR.request()).body("{\"decision\":\"approved\"}").put(path(id) + "/review"));
    }

    private static void schedule(String id, Player owner) {
        approve(id, owner);
        act(star(Player.EDITOR.request())
                .body(Map.of("publishAt", Instant.now().plus(Duration.ofDays(1)).toString()))
                .put(path(id) + "/publication"));
    }

    private static void publish(String id, Player owner) {
        approve(id, owner);
        act(star(Player.EDITOR.request()).put(path(id) + "/publication"));
    }

    static String draftOfAStranger() {
        return draft(given().auth().oauth2(Cast.stranger(199).token()));
    }

    private static String draft(RequestSpecification by) {
        return act(by.contentType("application/json")
                        .body(Map.of("type", "article", "title", Desk.title(), "body", "Some *text*."))
                        .post("/api/v1/articles"))
                .path("id");
    }

    private static RequestSpecification star(RequestSpecification request) {
        return request.contentType("application/json").header("If-Match", "*");
    }

    private static Response act(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("A piece for the matrix could not be made: " + answer.asString());
        }
        return answer;
    }
}
