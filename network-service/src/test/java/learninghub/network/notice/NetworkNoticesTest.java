package learninghub.network.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.local.Cast;
import learninghub.local.CaughtMail;
import learninghub.local.TestParts;
import learninghub.network.Database;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members of a network find in their mail. The chair, the note-taker and the member have an address each. */
@QuarkusTest
@WithTestResource(RealParts.class)
class NetworkNoticesTest {
    private static final CaughtMail MAIL = TestParts.attachOrStart().mail();
    private static final String CHOICES = "/api/v1/me/network-notices";

    /** Private words, one of a kind: in titles, notes, the joining link, the network's name. */
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

    private final String address = UUID.randomUUID() + "@riverbank.example";

    @Inject
    Database database;

    @Inject
    QueueLatePapers latePapers;

    private Net net;

    @BeforeEach
    void network() {
        Map<String, Object> network = Net.newNetwork("listed", "automatic");
        network.put("name", "Network " + canary);
        net = Net.founded(network);
        net.join(Cast.member());
        net.join(Cast.notetaker());
        net.giveRole(Cast.notetaker(), "note-taker");
        net.patch(Cast.chair(), Map.of("visibility", "unlisted")).then().statusCode(200);
        visit(Cast.member(), address);
        assertThat(choose(true, true, true, true).statusCode()).isEqualTo(200);
    }

    @Test
    void members_are_told_of_published_notes_and_the_link_leads_them_there() {
        String meeting = meeting(Map.of());
        publishNotes(meeting);
        CaughtMail.Letter letter = letter("Notes of a meeting");
        String link = linkIn(letter);
        asMember().redirects().follow(false).get(link).then().statusCode(303).header("Location", meeting);
        Net.as(Cast.outsider()).get(link).then().statusCode(404);
    }

    @Test
    void whoever_left_before_it_was_sent_is_told_nothing() throws SQLException {
        String meeting = meeting(Map.of("agendaItems", List.of(Map.of("title", canary))));
        net.leave(Cast.member()).then().statusCode(204);
        due(meeting);
        settled(meeting);
        assertThat(letters("The agenda of a meeting")).isEmpty();
    }

    @Test
    void whoever_leaves_while_their_notice_waits_is_told_nothing() throws SQLException {
        String meeting = meeting(Map.of("agendaItems", List.of(Map.of("title", canary))));
        database.change(
                "insert into notice (id, kind, about, person, queued_at, next_try_at) values (gen_random_uuid(), 'agenda-published', '"
                        + id(meeting) + "', '" + Cast.member().subject() + "', now(), now() + interval '1 hour')",
                "",
                "job:notices");
        net.leave(Cast.member()).then().statusCode(204);
        due(meeting);
        settled(meeting);
        assertThat(letters("The agenda of a meeting")).isEmpty();
    }

    @Test
    void an_agenda_is_told_once_it_has_rested() throws SQLException {
        String meeting = meeting(Map.of("agendaItems", List.of(Map.of("title", canary))));
        assertThat(letters("The agenda of a meeting")).isEmpty();
        due(meeting);
        letter("The agenda of a meeting");
    }

    @Test
    void a_cancelled_meeting_is_told() {
        String meeting = meeting(Map.of());
        Net.as(Cast.chair())
                .header("If-Match", "*")
                .body(Map.of("reason", canary))
                .put(meeting + "/cancellation")
                .then()
                .statusCode(200);
        letter("A meeting is cancelled");
    }

    @Test
    void the_guests_of_a_cancelled_meeting_are_told_unless_their_pass_was_taken_back() {
        String meeting = meeting(Map.of());
        String guest = UUID.randomUUID() + "@riverbank.example";
        String other = UUID.randomUUID() + "@riverbank.example";
        for (String invited : List.of(guest, other)) {
            Net.as(Cast.chair())
                    .body(Map.of("email", invited))
                    .post(meeting + "/guests")
                    .then()
                    .statusCode(201);
        }
        String taken =
                Net.as(Cast.chair()).get(meeting + "/guests").path("items.find { it.email == '" + other + "' }.id");
        Net.as(Cast.chair()).delete(meeting + "/guests/" + taken).then().statusCode(204);
        Net.as(Cast.chair())
                .header("If-Match", "*")
                .body(Map.of())
                .put(meeting + "/cancellation")
                .then()
                .statusCode(200);
        CaughtMail.Letter letter = letterTo(guest, "A meeting you are invited to is cancelled");
        assertThat(letter.toString()).doesNotContain(canary).doesNotContain(net.slug());
        Net.as(Cast.stranger(771), guest, true)
                .get("/api/v1/me/guest-passes")
                .then()
                .body("items.cancelled", contains(true));
        assertThat(letters(other, "A meeting you are invited to is cancelled")).isEmpty();
    }

    @Test
    void late_papers_are_told_to_who_can_do_something_about_it() {
        String chairsAddress = UUID.randomUUID() + "@riverbank.example";
        visit(Cast.chair(), chairsAddress);
        String meeting = meeting(Map.of());
        Net.as(Cast.chair())
                .body(Map.of("title", canary, "dueAt", "2026-01-01T00:00:00Z"))
                .post(meeting + "/papers")
                .then()
                .statusCode(201);
        latePapers.queue();
        letterTo(chairsAddress, "Papers are late");
        assertThat(letters("Papers are late")).isEmpty();
    }

    @Test
    void an_invited_address_is_written_to_unless_the_invitation_is_taken_back() {
        String invited = UUID.randomUUID() + "@riverbank.example";
        net.invite(Cast.chair(), invited).then().statusCode(201);
        letterTo(invited, "You are invited");
    }

    @Test
    void a_kind_that_is_turned_off_does_not_come() throws SQLException {
        assertThat(choose(true, true, false, true).statusCode()).isEqualTo(200);
        String meeting = meeting(Map.of());
        publishNotes(meeting);
        settled(meeting);
        assertThat(letters("Notes of a meeting")).isEmpty();
    }

    @Test
    void the_button_behind_the_link_turns_the_kind_off() {
        publishNotes(meeting(Map.of()));
        String link = URI.create(letter("Notes of a meeting")
                        .headers()
                        .get("List-Unsubscribe")
                        .replaceAll("[<>\\s]", ""))
                .getPath();
        given().post(link).then().statusCode(200);
        assertThat(asMember().get(CHOICES).jsonPath().getBoolean("notesPublished"))
                .isFalse();
    }

    @Test
    void no_letter_holds_anything_of_a_network() throws SQLException {
        String meeting = meeting(
                Map.of("joinUrl", "https://meet.example/" + canary, "agendaItems", List.of(Map.of("title", canary))));
        due(meeting);
        letter("The agenda of a meeting");
        publishNotes(meeting);
        letter("Notes of a meeting");
        assertThat(MAIL.all())
                .noneMatch(letter ->
                        letter.toString().contains(canary) || letter.toString().contains(net.slug()));
    }

    @Test
    void nobody_reads_what_is_queued_or_where_others_get_their_mail() throws SQLException {
        meeting(Map.of("agendaItems", List.of(Map.of("title", canary))));
        for (String table : List.of("notice", "mailbox", "notice_off", "meeting_told")) {
            assertThat(database.column("select * from " + table, Cast.outsider().subject(), "person"))
                    .as(table)
                    .isEmpty();
            assertThat(database.column("select * from " + table, null, null))
                    .as(table)
                    .isEmpty();
        }
    }

    private static void visit(Cast who, String address) {
        Net.as(who, address, true).get("/api/v1/me").then().statusCode(200);
    }

    private io.restassured.specification.RequestSpecification asMember() {
        return Net.as(Cast.member(), address, true);
    }

    private Response choose(boolean agenda, boolean papers, boolean notes, boolean cancelled) {
        return asMember()
                .header("If-Match", "*")
                .body(Map.of(
                        "agendaPublished", agenda,
                        "papersLate", papers,
                        "notesPublished", notes,
                        "meetingCancelled", cancelled))
                .put(CHOICES);
    }

    /** The path of one to come. */
    private String meeting(Map<String, ?> further) {
        Map<String, Object> meeting = Net.newMeeting();
        LocalDateTime start = LocalDateTime.now(ZoneOffset.UTC).plusDays(20).truncatedTo(ChronoUnit.MINUTES);
        meeting.put("title", canary);
        meeting.put("start", start.toString());
        meeting.put("end", start.plusHours(1).toString());
        meeting.putAll(further);
        return net.path() + "/meetings/"
                + net.plan(Cast.chair(), meeting)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private void publishNotes(String meeting) {
        Net.begin(meeting + "/notes", "What we said about " + canary).then().statusCode(201);
        Net.publish(meeting + "/notes", Cast.notetaker()).then().statusCode(200);
    }

    private static String id(String meeting) {
        return meeting.substring(meeting.lastIndexOf('/') + 1);
    }

    /** Lets what waits for its time be due now. */
    private void due(String meeting) throws SQLException {
        database.change("update notice set next_try_at = now() where about = '" + id(meeting) + "'", "", "job:notices");
    }

    /** Waits until nothing about this meeting is queued any more. */
    private void settled(String meeting) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.column(
                                "select id from notice where about = '" + id(meeting) + "'", "", "job:notices")
                        .isEmpty());
    }

    private String linkIn(CaughtMail.Letter letter) {
        return URI.create(letter.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("http"))
                        .findFirst()
                        .orElseThrow())
                .getPath();
    }

    private CaughtMail.Letter letter(String subject) {
        return letterTo(address, subject);
    }

    private static CaughtMail.Letter letterTo(String address, String subject) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !letters(address, subject).isEmpty());
        return letters(address, subject).getFirst();
    }

    private List<CaughtMail.Letter> letters(String subject) {
        return letters(address, subject);
    }

    private static List<CaughtMail.Letter> letters(String address, String subject) {
        return MAIL.to(address).stream()
                .filter(letter -> letter.subject().equals(subject))
                .toList();
    }
}
