package learninghub.events;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import learninghub.local.Cast;

/** The service as its clients speak to it. */
public final class Api {
    private Api() {}

    public static RequestSpecification as(Cast who) {
        return given().auth().oauth2(who.token());
    }

    /** The least there is to say of an event, in the far future; {@code further} adds and overrides. */
    public static Map<String, Object> event(Object... further) {
        Map<String, Object> event = new HashMap<>(Map.of(
                "title", "Learning together " + UUID.randomUUID(),
                "type", "webinar",
                "mode", "online",
                "start", "2031-03-04T10:00:00",
                "end", "2031-03-04T11:30:00",
                "timeZone", "Europe/London"));
        for (int i = 0; i < further.length; i += 2) {
            event.put((String) further[i], further[i + 1]);
        }
        return event;
    }

    public static Response submit(Cast who, Map<String, Object> event) {
        return as(who).contentType("application/json").body(event).post("/api/v1/events");
    }

    /** The id of a new draft. */
    public static String draft(Object... further) {
        return submit(Cast.editor(), event(further))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The id of a new public event. */
    public static String published(Object... further) {
        String id = draft(further);
        publish(id);
        return id;
    }

    public static void publish(String ref) {
        as(Cast.editor())
                .header("If-Match", "*")
                .put("/api/v1/events/" + ref + "/publication")
                .then()
                .statusCode(200);
    }

    public static Response cancel(String ref) {
        return as(Cast.editor())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("reason", "The speaker is ill."))
                .put("/api/v1/events/" + ref + "/cancellation");
    }

    public static Response change(String ref, String ifMatch, Map<String, Object> patch) {
        return as(Cast.editor())
                .header("If-Match", ifMatch)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/events/" + ref);
    }

    public static Response read(Cast who, String ref) {
        return as(who).get("/api/v1/events/" + ref);
    }

    public static Response register(Cast who, String ref) {
        return as(who).contentType("application/json").body("{}").post("/api/v1/events/" + ref + "/registrations");
    }

    /** The id of a new registration. */
    public static String registered(Cast who, String ref) {
        return register(who, ref).then().statusCode(201).extract().path("id");
    }

    public static Response registration(Cast who, String ref, String id) {
        return as(who).get("/api/v1/events/" + ref + "/registrations/" + id);
    }

    public static Response giveUp(Cast who, String ref, String id) {
        return as(who).header("If-Match", "*").delete("/api/v1/events/" + ref + "/registrations/" + id);
    }

    public static Response accept(Cast who, String ref, String id) {
        return as(who).header("If-Match", "*").put("/api/v1/events/" + ref + "/registrations/" + id + "/acceptance");
    }
}
