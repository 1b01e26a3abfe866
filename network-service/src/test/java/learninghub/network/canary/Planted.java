package learninghub.network.canary;

import static learninghub.network.Net.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.local.Cast;
import learninghub.network.Net;

/**
 * An unlisted network with a word of its own in every private field, and who may come across each. The words are small letters, so
 * that they can stand in addresses and names alike.
 */
final class Planted {
    static final String GUEST_ADDRESS = "canary-guest@riverbank.example";

    /** Everybody who asks; who they are in relation to the network. */
    enum Reader {
        ANONYMOUS,
        OUTSIDER,
        ELSEWHERE,
        EDITOR,
        STEWARD,
        PARTNER,
        PENDING,
        FORMER,
        GUEST,
        MEMBER,
        NOTE_TAKER,
        CHAIR;

        RequestSpecification asks() {
            return switch (this) {
                case ANONYMOUS -> io.restassured.RestAssured.given().contentType("application/json");
                case OUTSIDER -> as(Cast.outsider());
                case ELSEWHERE -> as(Cast.stranger(501));
                case EDITOR -> as(Cast.editor());
                case STEWARD -> as(Cast.steward());
                case PARTNER -> as(Cast.partner());
                case PENDING -> as(PENDING_PERSON);
                case FORMER -> as(FORMER_PERSON);
                case GUEST -> as(Cast.stranger(504), GUEST_ADDRESS, true);
                case MEMBER -> as(Cast.member());
                case NOTE_TAKER -> as(Cast.notetaker());
                case CHAIR -> as(Cast.chair());
            };
        }
    }

    private static final Cast PENDING_PERSON = Cast.stranger(502);
    private static final Cast FORMER_PERSON = Cast.stranger(503);
    private static final Cast HIDDEN_PERSON = Cast.stranger(505);
    private static final Set<Reader> INSIDE = EnumSet.of(Reader.MEMBER, Reader.NOTE_TAKER, Reader.CHAIR);
    private static final Set<Reader> WRITERS = EnumSet.of(Reader.NOTE_TAKER, Reader.CHAIR);
    private static final Set<Reader> CHAIRS = EnumSet.of(Reader.CHAIR);
    private static final Set<Reader> WITH_GUEST =
            EnumSet.of(Reader.MEMBER, Reader.NOTE_TAKER, Reader.CHAIR, Reader.GUEST);

    private final Map<String, Set<Reader>> readers = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> ids = new TreeMap<>();
    private Net net;

    /** A network of words; where it is founded the steward names no more of it than the rules let them see. */
    static Planted network() {
        Planted planted = new Planted();
        planted.found();
        planted.people();
        planted.meet();
        planted.talk();
        return planted;
    }

    String slug() {
        return net.slug();
    }

    /** By the name of the path parameter that wants it. */
    Map<String, String> ids() {
        return ids;
    }

    /** Words this reader must never come across, and the field each stands in. */
    Map<String, String> hiddenFrom(Reader reader) {
        Map<String, String> hidden = new LinkedHashMap<>(fields);
        hidden.keySet().removeIf(word -> readers.get(word).contains(reader));
        return hidden;
    }

    /** Words that stand nowhere but in the database and in answers to those who may read them. */
    Map<String, String> all() {
        return fields;
    }

    private String word(String field, Set<Reader> mayRead) {
        String word = "canary"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .substring(0, 16)
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
                        .collect(Collectors.joining());
        fields.put(word, field);
        readers.put(word, mayRead);
        return word;
    }

    private void found() {
        Map<String, Object> network = Net.newNetwork("listed", "reviewed");
        net = Net.founded(network);
        Set<Reader> known = EnumSet.of(Reader.STEWARD, Reader.MEMBER, Reader.NOTE_TAKER, Reader.CHAIR);
        net.patch(
                        Cast.chair(),
                        Map.of(
                                "visibility", "unlisted",
                                "name", word("network.name", known),
                                "purpose", word("network.purpose", known),
                                "joinText", word("network.joinText", known)))
                .then()
                .statusCode(200);
    }

    private void people() {
        net.patch(Cast.chair(), Map.of("visibility", "listed")).then().statusCode(200);
        for (Cast person : List.of(Cast.member(), Cast.notetaker(), FORMER_PERSON, HIDDEN_PERSON)) {
            admit(person, word("request.statement", CHAIRS));
        }
        as(PENDING_PERSON)
                .body(Map.of("statement", word("pending.statement", EnumSet.of(Reader.CHAIR, Reader.PENDING))))
                .post(net.path() + "/membership-requests")
                .then()
                .statusCode(201);
        net.giveRole(Cast.notetaker(), "note-taker").then().statusCode(200);
        net.leave(FORMER_PERSON).then().statusCode(204);
        profile();
        made(Cast.chair(), "/invitations", Map.of("email", word("invitation.email", CHAIRS) + "@riverbank.example"));
        as(Cast.chair())
                .body(Map.of("reason", word("ban.reason", CHAIRS)))
                .put(net.path() + "/bans/" + Cast.stranger(506).subject())
                .then()
                .statusCode(200);
        net.patch(Cast.chair(), Map.of("visibility", "unlisted")).then().statusCode(200);
        ids.put("memberId", HIDDEN_PERSON.subject());
    }

    private void admit(Cast person, String statement) {
        String request = as(person)
                .body(Map.of("statement", statement))
                .post(net.path() + "/membership-requests")
                .path("id");
        readers.put(statement, mayReadOwn(person));
        as(Cast.chair())
                .body(Map.of("decision", "approved", "reason", word("decision.reason", mayReadOwn(person))))
                .put(net.path() + "/membership-requests/" + request + "/decision")
                .then()
                .statusCode(200);
    }

    private static Set<Reader> mayReadOwn(Cast person) {
        if (person.equals(Cast.member())) {
            return EnumSet.of(Reader.CHAIR, Reader.MEMBER);
        }
        if (person.equals(Cast.notetaker())) {
            return EnumSet.of(Reader.CHAIR, Reader.NOTE_TAKER);
        }
        return person.equals(FORMER_PERSON) ? EnumSet.of(Reader.CHAIR, Reader.FORMER) : CHAIRS;
    }

    private void profile() {
        String etag = as(HIDDEN_PERSON).get("/api/v1/me/profile").getHeader("ETag");
        as(HIDDEN_PERSON)
                .header("If-Match", etag)
                .body(Map.of(
                        "country", "GB",
                        "organisation", word("profile.organisation", Set.of()),
                        "role", word("profile.role", Set.of()),
                        "about", word("profile.about", Set.of()),
                        "visible", false))
                .put("/api/v1/me/profile")
                .then()
                .statusCode(200);
    }

    private void meet() {
        Map<String, Object> plan = Net.newMeeting();
        plan.put("title", word("meeting.title", WITH_GUEST));
        plan.put("start", "2096-03-05T14:00:00");
        plan.put("end", "2096-03-05T15:00:00");
        plan.put("joinUrl", "https://meet.example/" + word("meeting.joinUrl", WITH_GUEST));
        plan.put("agendaItems", List.of(Map.of("title", word("agenda.title", WITH_GUEST))));
        plan.put("speakers", List.of(Map.of("name", word("speaker.name", INSIDE))));
        Response planned = net.plan(Cast.chair(), plan);
        planned.then().statusCode(201);
        ids.put("id", planned.path("id"));
        ids.put("itemId", planned.path("agendaItems[0].id"));
        String meeting = "/meetings/" + ids.get("id");
        made(Cast.member(), meeting + "/agenda-items", Map.of("title", word("proposal.title", INSIDE)));
        ids.put(
                "guestId",
                made(
                        Cast.chair(),
                        meeting + "/guests",
                        Map.of("email", GUEST_ADDRESS, "name", word("guest.name", CHAIRS))));
        paper(meeting);
        notes(meeting);
    }

    private void paper(String meeting) {
        ids.put(
                "paperId",
                made(Cast.notetaker(), meeting + "/papers", Map.of("title", word("paper.title", WITH_GUEST))));
        file(
                Cast.notetaker(),
                meeting + "/papers/" + ids.get("paperId"),
                word("paper.fileName", WITH_GUEST),
                word("paper.content", WITH_GUEST));
    }

    private void notes(String meeting) {
        String notes = net.path() + meeting + "/notes";
        String body = "The list of checks: " + word("notes.body", INSIDE);
        as(Cast.notetaker())
                .header("If-None-Match", "*")
                .body(Map.of(
                        "body",
                        body,
                        "items",
                        List.of(Map.of(
                                "agendaItemId", ids.get("itemId"), "body", "The list: " + word("notes.item", INSIDE)))))
                .put(notes)
                .then()
                .statusCode(201);
        Net.publish(notes, Cast.notetaker()).then().statusCode(200);
        Net.write(notes, as(Cast.notetaker()).get(notes).getHeader("ETag"), body + " " + word("notes.draft", WRITERS))
                .then()
                .statusCode(200);
        ids.put("number", "1");
    }

    private void talk() {
        made(Cast.chair(), "/actions", Map.of("title", word("action.title", INSIDE)));
        made(
                Cast.chair(),
                "/decisions",
                Map.of(
                        "text", word("decision.text", INSIDE),
                        "rationale", word("decision.rationale", INSIDE),
                        "decidedOn", "2026-03-05"));
        String thread = made(
                Cast.member(),
                "/discussions",
                Map.of("title", word("discussion.title", INSIDE), "body", word("discussion.body", INSIDE)));
        made(Cast.member(), "/discussions/" + thread + "/replies", Map.of("body", word("reply.body", INSIDE)));
        String resource = made(
                Cast.member(),
                "/resources",
                Map.of(
                        "title", word("resource.title", INSIDE),
                        "description", word("resource.description", INSIDE)));
        file(
                Cast.member(),
                "/resources/" + resource,
                word("resource.fileName", INSIDE),
                word("resource.content", INSIDE));
        ids.put("discussion", thread);
        ids.put("resource", resource);
    }

    private String made(Cast who, String path, Map<String, ?> body) {
        Response answer = as(who).body(body).post(net.path() + path);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private void file(Cast who, String path, String name, String content) {
        as(who).contentType("text/plain")
                .header("Content-Disposition", "attachment; filename=" + name + ".txt")
                .header("If-Match", "*")
                .body(content)
                .put(net.path() + path + "/content")
                .then()
                .statusCode(200);
    }
}
