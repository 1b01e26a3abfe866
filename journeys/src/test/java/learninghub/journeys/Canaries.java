package learninghub.journeys;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A word of its own in every private field that can be reached through the gateway, and which of the usual cast may come across each.
 * The words are small letters, so that they can stand in addresses, names and links alike.
 */
final class Canaries {
    /** Everybody who asks. */
    static final List<String> READERS =
            List.of("anonymous", "outsider", "editor", "steward", "partner", "member", "notetaker", "chair");

    private static final Set<String> NOBODY = Set.of();
    private static final Set<String> EDITOR = Set.of("editor");
    private static final Set<String> INSIDE = Set.of("member", "notetaker", "chair");
    private static final Set<String> WRITERS = Set.of("notetaker", "chair");
    private static final Set<String> CHAIR = Set.of("chair");
    private static final Set<String> KNOWN = Set.of("member", "notetaker", "chair", "steward");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, Set<String>> readers = new LinkedHashMap<>();
    private final Map<String, List<String>> ids = new TreeMap<>();
    private final String author = People.token("Author", word("anonymous author's name", EDITOR));
    private final String told = word("told on purpose", Set.copyOf(READERS));

    private Canaries() {}

    static Canaries planted() {
        Canaries canaries = new Canaries();
        canaries.pieces();
        canaries.talkedAbout();
        canaries.event();
        canaries.network();
        canaries.tell();
        return canaries;
    }

    /** In the title of a piece that everybody may read: whatever finds this one would find the others. */
    String told() {
        return told;
    }

    /** Things to ask for, by the segment of the path before them. */
    Map<String, List<String>> ids() {
        return ids;
    }

    /** Words that this reader must not come across, with their fields. */
    Map<String, String> hiddenFrom(String reader) {
        Map<String, String> hidden = new LinkedHashMap<>(fields);
        hidden.keySet().removeIf(word -> readers.get(word).contains(reader));
        return hidden;
    }

    /** The fields whose words are in there. */
    static List<String> found(String text, Map<String, String> words) {
        return words.entrySet().stream()
                .filter(word -> text.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private String word(String field, Set<String> mayRead) {
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

    private void pieces() {
        String draft = made(
                author(),
                "/api/v1/articles",
                Map.of(
                        "type", "article",
                        "title", word("draft.title", NOBODY),
                        "summary", word("draft.summary", NOBODY),
                        "body", word("draft.body", NOBODY),
                        "tags", List.of(word("draft.proposedTag", NOBODY))));
        known("articles", draft);
        String name = word("draft.fileName", NOBODY);
        known(
                "attachments",
                author().contentType("text/plain")
                        .header("Content-Disposition", "attachment; filename=" + name + ".txt")
                        .body(word("draft.fileContent", NOBODY))
                        .post("/api/v1/articles/" + draft + "/attachments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        String returned = made(author(), "/api/v1/articles", piece(word("returned.title", EDITOR)));
        known("articles", returned);
        act(author(), returned, "submission", null);
        act(
                TheHub.as("editor"),
                returned,
                "review",
                Map.of("decision", "returned", "comment", word("review.comment", EDITOR)));
        String edited = published("Edited " + UUID.randomUUID());
        author().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("title", word("working.title", EDITOR), "body", word("working.body", EDITOR)))
                .patch("/api/v1/articles/" + edited)
                .then()
                .statusCode(200);
        String scheduled = made(TheHub.as("editor"), "/api/v1/articles", piece(word("scheduled.title", EDITOR)));
        known("articles", scheduled);
        act(
                TheHub.as("editor"),
                scheduled,
                "publication",
                Map.of("publishAt", Instant.now().plus(Duration.ofDays(30)).toString()));
        story();
        known(
                "saved-searches",
                made(
                        author(),
                        "/api/v1/me/saved-searches",
                        Map.of(
                                "name", word("savedSearch.name", NOBODY),
                                "query", Map.of("q", word("savedSearch.q", NOBODY)))));
    }

    private void story() {
        String story = made(
                author(),
                "/api/v1/articles",
                Map.of("type", "article", "title", "Story", "body", "Text", "anonymous", true, "patientStory", true));
        known("articles", story);
        author().header("If-Match", "*")
                .body(Map.of(
                        "givenAt", "2026-03-01",
                        "scope", word("consent.scope", EDITOR),
                        "by", word("consent.by", EDITOR)))
                .put("/api/v1/articles/" + story + "/consent")
                .then()
                .statusCode(200);
        act(author(), story, "submission", null);
        act(TheHub.as("editor"), story, "review", Map.of("decision", "approved"));
        act(TheHub.as("editor"), story, "publication", null);
        made(
                TheHub.as("editor"),
                "/api/v1/articles/" + story + "/authorship-disclosures",
                Map.of("reason", word("disclosure.reason", EDITOR)));
    }

    private void talkedAbout() {
        String article = published("Talked about " + UUID.randomUUID());
        String comment = made(
                TheHub.as("outsider"),
                "/api/v1/articles/" + article + "/comments",
                Map.of("text", word("hidden.comment", Set.of("editor", "outsider"))));
        known("comments", comment);
        TheHub.as("member")
                .body(Map.of("reason", word("report.reason", Set.of("editor", "member"))))
                .post("/api/v1/comments/" + comment + "/reports")
                .then()
                .statusCode(201);
        TheHub.as("editor")
                .header("If-Match", "*")
                .body(Map.of("reason", word("hiding.reason", Set.of("editor", "outsider"))))
                .put("/api/v1/comments/" + comment + "/hiding")
                .then()
                .statusCode(200);
    }

    private void event() {
        known(
                "events",
                made(
                        TheHub.as("editor"),
                        "/api/v1/events",
                        FullEventJourneyTest.event(Map.of(
                                "title",
                                word("eventDraft.title", EDITOR),
                                "description",
                                word("eventDraft.description", EDITOR)))));
        String event = FullEventJourneyTest.published(
                Map.of("joinUrl", "https://meet.example/" + word("event.joinUrl", EDITOR)));
        known("events", event);
        String question = made(
                TheHub.as("editor"),
                "/api/v1/events/" + event + "/questions",
                Map.of("text", "What do you need?", "type", "text"));
        String attendee = People.token("Attendee", word("attendee's name", EDITOR));
        known(
                "registrations",
                made(
                        with(attendee),
                        "/api/v1/events/" + event + "/registrations",
                        Map.of("answers", List.of(Map.of("question", question, "value", word("answer", EDITOR))))));
    }

    private void network() {
        String slug = TheHub.as("steward")
                .body(Map.of(
                        "name",
                        "Canaries " + UUID.randomUUID(),
                        "purpose",
                        "To try",
                        "visibility",
                        "listed",
                        "admission",
                        "reviewed",
                        "chairs",
                        List.of(TheHub.as("chair").get("/api/v1/me").<String>path("id"))))
                .post("/api/v1/networks")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
        known("networks", slug);
        String net = "/api/v1/networks/" + slug;
        String joining = People.token("Member", word("hidden member's name", CHAIR));
        profile(joining);
        join(net, with(joining), word("request.statement", CHAIR));
        join(net, TheHub.as("member"), word("member's statement", Set.of("member", "chair")));
        join(net, TheHub.as("notetaker"), word("note-taker's statement", WRITERS));
        role(net, "notetaker", "note-taker");
        TheHub.as("chair")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of(
                        "visibility",
                        "unlisted",
                        "name",
                        word("network.name", KNOWN),
                        "purpose",
                        word("network.purpose", KNOWN),
                        "joinText",
                        word("network.joinText", KNOWN)))
                .patch(net)
                .then()
                .statusCode(200);
        made(
                TheHub.as("chair"),
                net + "/invitations",
                Map.of("email", word("invitation.email", CHAIR) + "@riverbank.example"));
        meeting(net);
        between(net);
    }

    private void profile(String person) {
        String etag = with(person).get("/api/v1/me/profile").header("ETag");
        with(person)
                .header("If-Match", etag)
                .body(Map.of(
                        "country", "GB",
                        "organisation", word("profile.organisation", NOBODY),
                        "role", word("profile.role", NOBODY),
                        "about", word("profile.about", NOBODY),
                        "visible", false))
                .put("/api/v1/me/profile")
                .then()
                .statusCode(200);
    }

    private void join(String net, RequestSpecification person, String statement) {
        String request = made(person, net + "/membership-requests", Map.of("statement", statement));
        TheHub.as("chair")
                .body(Map.of("decision", "approved"))
                .put(net + "/membership-requests/" + request + "/decision")
                .then()
                .statusCode(200);
    }

    private static void role(String net, String account, String role) {
        TheHub.as("chair")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("role", role))
                .patch(net + "/members/" + TheHub.as(account).get("/api/v1/me").path("id"))
                .then()
                .statusCode(200);
    }

    private void meeting(String net) {
        Response planned = TheHub.as("chair")
                .body(Map.of(
                        "title",
                        word("meeting.title", INSIDE),
                        "start",
                        "2096-03-05T14:00:00",
                        "end",
                        "2096-03-05T15:00:00",
                        "timeZone",
                        "Europe/London",
                        "joinUrl",
                        "https://meet.example/" + word("meeting.joinUrl", INSIDE),
                        "agendaItems",
                        List.of(
                                Map.of("title", word("agenda.told", INSIDE)),
                                Map.of("title", word("agenda.kept", INSIDE))),
                        "speakers",
                        List.of(Map.of("name", word("speaker.name", INSIDE)))))
                .post(net + "/meetings");
        planned.then().statusCode(201);
        known("meetings", planned.path("id"));
        String meeting = net + "/meetings/" + planned.path("id");
        made(TheHub.as("member"), meeting + "/agenda-items", Map.of("title", word("proposal.title", INSIDE)));
        made(
                TheHub.as("chair"),
                meeting + "/guests",
                Map.of("email", word("guest.email", CHAIR) + "@riverbank.example", "name", word("guest.name", CHAIR)));
        String paper = made(TheHub.as("notetaker"), meeting + "/papers", Map.of("title", word("paper.title", INSIDE)));
        known("papers", paper);
        file(TheHub.as("notetaker"), meeting + "/papers/" + paper, "paper");
        notes(meeting, planned.path("agendaItems[0].id"), planned.path("agendaItems[1].id"));
    }

    /** Published, begun to be changed, and one item told in public. */
    private void notes(String meeting, String toldItem, String keptItem) {
        Map<String, Object> text = Map.of(
                "body",
                word("notes.body", INSIDE),
                "items",
                List.of(
                        Map.of("agendaItemId", toldItem, "body", "Two teams try a structured handover."),
                        Map.of("agendaItemId", keptItem, "body", word("notes.leftOutOfTheDigest", INSIDE))));
        String etag = TheHub.as("notetaker")
                .header("If-None-Match", "*")
                .body(text)
                .put(meeting + "/notes")
                .header("ETag");
        Response published =
                TheHub.as("notetaker").header("If-Match", etag).body(Map.of()).put(meeting + "/notes/publication");
        published.then().statusCode(200);
        TheHub.as("notetaker")
                .header("If-Match", published.header("ETag"))
                .body(Map.of("body", word("notes.draft", WRITERS)))
                .put(meeting + "/notes")
                .then()
                .statusCode(200);
        String waiting = made(TheHub.as("chair"), meeting + "/digests", digest(toldItem, word("digest.title", CHAIR)));
        String handedIn = made(TheHub.as("chair"), meeting + "/digests", digest(toldItem, "Handover"));
        known("digests", waiting);
        known("digests", handedIn);
        TheHub.as("chair")
                .header("If-Match", "*")
                .put(meeting + "/digests/" + handedIn + "/consents/"
                        + TheHub.as("chair").get("/api/v1/me").path("id"))
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> digest(String item, String title) {
        return Map.of("title", title, "sections", List.of(item), "postedBy", "hub");
    }

    private void between(String net) {
        known("actions", made(TheHub.as("chair"), net + "/actions", Map.of("title", word("action.title", INSIDE))));
        known(
                "decisions",
                made(
                        TheHub.as("chair"),
                        net + "/decisions",
                        Map.of(
                                "text", word("decision.text", INSIDE),
                                "rationale", word("decision.rationale", INSIDE),
                                "decidedOn", "2026-03-05")));
        String thread = made(
                TheHub.as("member"),
                net + "/discussions",
                Map.of("title", word("discussion.title", INSIDE), "body", word("discussion.body", INSIDE)));
        known("discussions", thread);
        made(
                TheHub.as("member"),
                net + "/discussions/" + thread + "/replies",
                Map.of("body", word("reply.body", INSIDE)));
        String resource = made(
                TheHub.as("member"),
                net + "/resources",
                Map.of(
                        "title", word("resource.title", INSIDE),
                        "description", word("resource.description", INSIDE)));
        known("resources", resource);
        file(TheHub.as("member"), net + "/resources/" + resource, "resource");
    }

    private void file(RequestSpecification who, String path, String what) {
        String name = word(what + ".fileName", INSIDE);
        who.contentType("text/plain")
                .header("Content-Disposition", "attachment; filename=" + name + ".txt")
                .header("If-Match", "*")
                .body(word(what + ".content", INSIDE))
                .put(path + "/content")
                .then()
                .statusCode(200);
    }

    private void tell() {
        String article = made(TheHub.as("editor"), "/api/v1/articles", piece(told));
        known("articles", article);
        act(TheHub.as("editor"), article, "publication", null);
    }

    /** A public piece of the author's. */
    private String published(String title) {
        String article = made(author(), "/api/v1/articles", anonymous(title));
        known("articles", article);
        act(author(), article, "submission", null);
        act(TheHub.as("editor"), article, "review", Map.of("decision", "approved"));
        act(TheHub.as("editor"), article, "publication", null);
        return article;
    }

    private static Map<String, Object> piece(String title) {
        return Map.of("type", "article", "title", title, "body", "Text");
    }

    private static Map<String, Object> anonymous(String title) {
        return Map.of("type", "article", "title", title, "body", "Text", "anonymous", true);
    }

    private static void act(RequestSpecification who, String article, String act, Map<String, ?> body) {
        RequestSpecification request = who.header("If-Match", "*");
        (body == null ? request : request.body(body))
                .put("/api/v1/articles/" + article + "/" + act)
                .then()
                .statusCode(200);
    }

    private static String made(RequestSpecification who, String path, Map<String, ?> body) {
        return who.body(body).post(path).then().statusCode(201).extract().path("id");
    }

    private void known(String kind, String id) {
        ids.computeIfAbsent(kind, first -> new ArrayList<>()).add(id);
    }

    private RequestSpecification author() {
        return with(author);
    }

    private static RequestSpecification with(String token) {
        return TheHub.anyone().auth().oauth2(token).contentType("application/json");
    }
}
