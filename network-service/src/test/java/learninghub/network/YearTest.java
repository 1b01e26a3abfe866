package learninghub.network;

import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import learninghub.local.Cast;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year of a network like the real one: 1,800 members, 47 meetings a year with notes, 103 who come. */
@QuarkusTest
@WithTestResource(RealParts.class)
class YearTest {
    private static final int MEETINGS = 47;

    /** Jobs work beside a test and are counted with it; the least of some runs is the request alone. */
    private static final int RUNS = 5;

    private static Net net;

    /** One of the year, with a long agenda and many papers. */
    private static String meeting;

    @Inject
    SessionFactory sessions;

    @Inject
    Database database;

    private Statistics statistics;

    @BeforeEach
    void aYear() throws SQLException {
        statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        if (net == null) {
            net = Net.withCast();
            members();
            meetings();
            between();
            fullMeeting();
        }
    }

    @AfterEach
    void countNoMore() {
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void every_list_costs_as_many_statements_for_a_hundred_as_for_one() {
        List<String> lists = List.of(
                "/members",
                "/meetings",
                "/meeting-series",
                "/actions",
                "/decisions",
                "/discussions",
                "/resources",
                "/access-log",
                "/membership-requests",
                "/invitations",
                "/bans",
                "/calendar-links");
        for (String list : lists) {
            assertSameCost(list, limit -> () -> as(Cast.chair()).get(net.path() + list + "?limit=" + limit));
        }
        for (String list : List.of("/agenda-items", "/papers", "/guests", "/notes/revisions", "/digests")) {
            assertSameCost(
                    list,
                    limit ->
                            () -> as(Cast.chair()).get(net.path() + "/meetings/" + meeting + list + "?limit=" + limit));
        }
        assertSameCost("networks", limit -> () -> as(Cast.chair()).get("/api/v1/networks?limit=" + limit));
        assertSameCost("my networks", limit -> () -> as(Cast.chair()).get("/api/v1/me/networks?limit=" + limit));
        // Ten: snippets of a hundred take so long on a busy machine that the sealer works beside each.
        assertSameCost(
                "search",
                limit -> () -> as(Cast.member())
                        .body(Map.of("q", "handover", "network", net.slug(), "limit", Math.min(limit, 10)))
                        .post("/api/v1/notes/searches"));
    }

    @Test
    void all_of_it_is_there() {
        as(Cast.chair()).get(net.path()).then().body("memberCount", equalTo(1_800));
        as(Cast.member())
                .get(net.path() + "/meetings?limit=100")
                .then()
                .body("items", hasSize(MEETINGS))
                .body("items[0].attendance.count", equalTo(103))
                .body("items[0].notesState", equalTo("published"));
        as(Cast.member())
                .get(net.path() + "/figures")
                .then()
                .body("counted.members", equalTo(1_800))
                .body("counted.averageAttendance", equalTo(103.0f));
    }

    private void assertSameCost(String what, IntFunction<Supplier<Response>> list) {
        long one = statements(list.apply(1));
        assertThat(statements(list.apply(100))).as(what).isEqualTo(one).isLessThanOrEqualTo(12);
    }

    private long statements(Supplier<Response> read) {
        return IntStream.range(0, RUNS)
                .mapToLong(run -> {
                    statistics.clear();
                    read.get().then().statusCode(200);
                    return statistics.getPrepareStatementCount();
                })
                .min()
                .orElseThrow();
    }

    /** Written as the chair may, without asking 1,797 times. */
    private void members() throws SQLException {
        write("""
                insert into membership (id, network_id, member_id, role, name, started_at, version)
                select gen_random_uuid(), '%s', gen_random_uuid(), 'member', 'Member Number' || n, now(), 1
                from generate_series(1, 1797) n""".formatted(net.id()));
    }

    private void meetings() throws SQLException {
        String id = net.id();
        write("""
                insert into meeting (id, network_id, title, start_local, end_local, time_zone, start_at, end_at, version)
                select gen_random_uuid(), '%s', 'Week ' || n, at, at + interval '1 hour', 'UTC', at, at + interval '1 hour', 1
                from (select n, date_trunc('hour', now() at time zone 'UTC') - n * interval '1 week' as at
                  from generate_series(1, %d) n) week""".formatted(id, MEETINGS));
        write("""
                insert into attendance (meeting_id, network_id, count, recorded_by, recorded_at, version)
                select id, network_id, 103, '%s', now(), 1 from meeting where network_id = '%s'""".formatted(Cast.chair().subject(), id));
        write("""
                insert into attendee (meeting_id, network_id, member_id)
                select m.id, m.network_id, who.member_id from meeting m cross join lateral (
                  select member_id from membership where network_id = m.network_id limit 103) who where m.network_id = '%s'""".formatted(id));
        write("""
                insert into notes_revision (id, network_id, meeting_id, number, version, body, items, written_by, written_at,
                  published_by, published_at)
                select gen_random_uuid(), network_id, id, 1, 1, repeat('What we learned about handover. ', 60), '[]', '%s', now(),
                  '%s', now() from meeting where network_id = '%s'""".formatted(Cast.chair().subject(), Cast.chair().subject(), id));
        write("""
                insert into notes (meeting_id, network_id, state, version, working_id, published_id, published_version, published_at,
                  updated_at)
                select meeting_id, network_id, 'published', 1, id, id, 1, now(), now() from notes_revision
                where network_id = '%s'""".formatted(id));
        write("""
                insert into notes_text (meeting_id, network_id, version, published_at, body)
                select meeting_id, network_id, 1, now(), body from notes_revision where network_id = '%s'""".formatted(id));
    }

    private void between() {
        IntStream.range(0, 12).forEach(n -> {
            add("/actions", Map.of("title", "Ask " + n));
            add("/decisions", Map.of("text", "Agreed " + n, "decidedOn", "2026-03-05"));
            add("/discussions", Map.of("title", "About " + n, "body", "Does anybody?"));
            add("/resources", Map.of("title", "Script " + n));
            net.invite(Cast.chair(), "year-" + n + "@riverbank.example");
            as(Cast.member()).get(net.path() + "/access-log");
        });
    }

    private void fullMeeting() throws SQLException {
        meeting = as(Cast.chair()).get(net.path() + "/meetings?limit=1").path("items[0].id");
        String ids = "gen_random_uuid(), uuid '" + net.id() + "', uuid '" + meeting + "'";
        write("""
                insert into agenda_item (id, network_id, meeting_id, position, title, state, owner_id)
                select %s, n, 'Item ' || n, 'accepted', (select member_id from membership offset n limit 1)
                from generate_series(0, 99) n""".formatted(ids));
        write("""
                insert into file (id, network_id, name, media_type, size, sha256, uploaded_by, uploaded_at)
                select gen_random_uuid(), '%s', 'a.txt', 'text/plain', 4, 'x', '%s', now() from generate_series(1, 50)""".formatted(net.id(), Cast.chair().subject()));
        write("""
                insert into paper (id, network_id, meeting_id, title, added_by, file_id, arrived_at, version)
                select %1$s, 'Paper', uuid '%2$s', id, now(), 1 from file where network_id = '%3$s'
                union all select %1$s, 'Awaited', uuid '%2$s', null, null, 1 from generate_series(1, 50)""".formatted(ids, Cast.chair().subject(), net.id()));
        write("""
                insert into guest_pass (id, network_id, meeting_id, network_slug, email, invited_by, invited_at, version)
                select %s, '%s', 'guest-' || n || '@riverbank.example', '%s', now(), 1 from generate_series(1, 100) n""".formatted(ids, net.slug(), Cast.chair().subject()));
        write("""
                insert into digest (id, network_id, meeting_id, network_slug, title, body, posted_by, guests, created_by, created_at, state,
                  submission_key, attempts, version)
                select %s, '%s', 'Digest', 'Text', 'hub', '[]', '%s', now(), 'open', gen_random_uuid(), 0, 1 from generate_series(1, 30)""".formatted(ids, net.slug(), Cast.chair().subject()));
    }

    private static void add(String path, Map<String, ?> body) {
        as(Cast.chair()).body(body).post(net.path() + path).then().statusCode(201);
    }

    private void write(String sql) throws SQLException {
        database.change(sql, Cast.chair().subject(), "person");
    }
}
