package learninghub.network;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import learninghub.local.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation, asked by everybody: in a network they stand in some relation to, in another, and in one that does not exist. The
 * operations are those of the OpenAPI document: one without a row here fails.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class AccessMatrixTest {
    private static final String GUEST_ADDRESS = "matrix-guest@riverbank.example";
    private static final UUID NOWHERE = UUID.fromString("019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2eff");

    enum Role {
        ANONYMOUS(null),
        OUTSIDER(Cast.outsider()),
        ELSEWHERE(Cast.stranger(171)),
        EDITOR(Cast.editor()),
        STEWARD(Cast.steward()),
        PARTNER(Cast.partner()),
        GUEST(Cast.stranger(172)),
        PENDING(Cast.stranger(173)),
        FORMER(Cast.stranger(174)),
        MEMBER(Cast.member()),
        NOTE_TAKER(Cast.notetaker()),
        CHAIR(Cast.chair());

        private final Cast cast;

        Role(Cast cast) {
            this.cast = cast;
        }

        RequestSpecification asks() {
            return switch (this) {
                case ANONYMOUS -> given().contentType("application/json");
                case GUEST -> Net.as(cast, GUEST_ADDRESS, true);
                default -> Net.as(cast);
            };
        }
    }

    /** Asked without If-Match: the whole cast is needed afterwards. */
    private static final Set<String> NOT_AT_ALL = Set.of("putProfile", "eraseMe");

    private static final Set<Role> INSIDE = EnumSet.of(Role.MEMBER, Role.NOTE_TAKER, Role.CHAIR);

    /** A network with one of everything; ids by the name of the path parameter that wants them. */
    record World(Net net, String meeting, Map<String, String> ids) {
        String fill(String path, String slug, Map<String, String> given) {
            String filled = path.replace("{slug}", slug);
            for (Map.Entry<String, String> id : given.entrySet()) {
                filled = filled.replace("{" + id.getKey() + "}", id.getValue());
            }
            return filled;
        }
    }

    /**
     * What each role is answered.
     *
     * @param ids the path's parameters but the slug, by name, from the world
     */
    record Row(String operation, Function<World, Map<String, String>> ids, String body, Map<Role, Integer> expected) {
        Row with(Role role, int status) {
            Map<Role, Integer> changed = new EnumMap<>(expected);
            changed.put(role, status);
            return new Row(operation, ids, body, changed);
        }

        Row at(Function<World, Map<String, String>> other) {
            return new Row(operation, other, body, expected);
        }

        Row sending(String other) {
            return new Row(operation, ids, other, expected);
        }

        boolean isInside() {
            return expected.get(Role.OUTSIDER) == 404;
        }
    }

    /** Not there for anybody outside. */
    private static Row inside(String operation, int member, int noteTaker, int chair) {
        Map<Role, Integer> expected = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            expected.put(role, 404);
        }
        expected.put(Role.ANONYMOUS, 401);
        expected.put(Role.MEMBER, member);
        expected.put(Role.NOTE_TAKER, noteTaker);
        expected.put(Role.CHAIR, chair);
        return new Row(operation, World::ids, "", expected);
    }

    /** The same for every person, whatever their networks. */
    private static Row own(String operation, int person) {
        Map<Role, Integer> expected = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            expected.put(role, person);
        }
        expected.put(Role.ANONYMOUS, 401);
        expected.put(Role.PARTNER, 403);
        return new Row(operation, World::ids, "", expected);
    }

    private static Function<World, Map<String, String>> absent(String name) {
        return world -> {
            Map<String, String> ids = new TreeMap<>(world.ids());
            ids.put(name, NOWHERE.toString());
            return ids;
        };
    }

    private static final List<Row> ROWS = List.of(
            own("listNetworks", 200).with(Role.ANONYMOUS, 200).with(Role.PARTNER, 200),
            own("foundNetwork", 403).sending("{}").with(Role.STEWARD, 422),
            inside("getNetwork", 200, 200, 200).with(Role.ANONYMOUS, 404).with(Role.STEWARD, 200),
            inside("patchNetwork", 403, 403, 200).with(Role.STEWARD, 200).sending("{}"),
            own("getMe", 200),
            own("eraseMe", 428),
            own("getErasure", 404)
                    .with(Role.ANONYMOUS, 404)
                    .with(Role.PARTNER, 404)
                    .at(absent("id")),
            own("getProfile", 200),
            own("putProfile", 428).sending("{}"),
            own("listMyNetworks", 200),
            own("listMyInvitations", 200),
            own("listMyGuestPasses", 200),
            own("exportMyData", 200),
            own("suspendAccount", 403).with(Role.STEWARD, 200).at(absent("id")),
            own("reinstateAccount", 403).with(Role.STEWARD, 204).at(absent("id")),
            own("readNetworkNotices", 200),
            own("chooseNetworkNotices", 200)
                    .sending(
                            "{\"agendaPublished\":true,\"papersLate\":true,\"notesPublished\":true,\"meetingCancelled\":true}"),
            own("askToUnsubscribeFromNetworkNotices", 200)
                    .with(Role.ANONYMOUS, 200)
                    .with(Role.PARTNER, 200),
            own("unsubscribeFromNetworkNotices", 404).with(Role.ANONYMOUS, 404).with(Role.PARTNER, 404),
            inside("findMyMeeting", 200, 200, 200),
            own("listPartners", 403).with(Role.STEWARD, 200),
            own("registerPartner", 403).with(Role.STEWARD, 422).sending("{}"),
            own("getPartner", 403).with(Role.STEWARD, 404).at(absent("id")),
            own("makePartnerKey", 403).with(Role.STEWARD, 404).at(absent("id")),
            own("suspendPartner", 403).with(Role.STEWARD, 404).at(absent("id")),
            own("reinstatePartner", 403).with(Role.STEWARD, 404).at(absent("id")),
            own("getPartnerUsage", 403).with(Role.STEWARD, 404).at(absent("id")),
            own("searchNotes", 200).sending("{\"q\":\"pump\"}"),
            inside("requestMembership", 409, 409, 409).with(Role.STEWARD, 201).sending("{}"),
            inside("listMembershipRequests", 200, 200, 200).with(Role.STEWARD, 200),
            inside("decideMembershipRequest", 403, 403, 404)
                    .with(Role.STEWARD, 404)
                    .at(absent("id"))
                    .sending("{\"decision\":\"refused\"}"),
            inside("listMembers", 200, 200, 200),
            inside("patchMember", 403, 403, 200).sending("{}"),
            inside("endMembership", 403, 403, 404).at(absent("memberId")),
            inside("attestMembership", 403, 403, 403).at(absent("memberId")),
            inside("listBans", 403, 403, 200),
            inside("banMember", 403, 403, 200).at(absent("memberId")),
            inside("liftBan", 403, 403, 204).at(absent("memberId")),
            inside("listInvitations", 403, 403, 200),
            inside("invite", 403, 403, 201).sending("{\"email\":\"matrix@riverbank.example\"}"),
            inside("revokeInvitation", 403, 403, 404).at(absent("id")),
            inside("listMeetings", 200, 200, 200),
            inside("planMeeting", 403, 403, 201)
                    .sending("{\"title\":\"One\",\"start\":\"2026-03-05T14:00:00\",\"end\":\"2026-03-05T15:00:00\","
                            + "\"timeZone\":\"Europe/London\"}"),
            inside("getMeeting", 200, 200, 200).with(Role.GUEST, 200),
            inside("patchMeeting", 403, 403, 200).sending("{}"),
            inside("cancelMeeting", 403, 403, 404)
                    .at(absent("id"))
                    .with(Role.MEMBER, 404)
                    .with(Role.NOTE_TAKER, 404),
            inside("listMeetingSeries", 200, 200, 200),
            inside("planMeetingSeries", 422, 422, 422).sending("{}"),
            inside("getMeetingSeries", 200, 200, 200)
                    .at(world -> Map.of("id", world.ids().get("series"))),
            inside("cancelMeetingSeries", 403, 403, 200)
                    .at(world -> Map.of("id", world.ids().get("series"))),
            inside("listAgendaItems", 200, 200, 200).with(Role.GUEST, 200),
            inside("proposeAgendaItem", 201, 201, 201).sending("{\"title\":\"One\"}"),
            inside("patchAgendaItem", 403, 403, 200).sending("{\"minutes\":5}"),
            inside("dropAgendaItem", 404, 404, 404).at(absent("itemId")),
            inside("listGuests", 403, 403, 200),
            inside("inviteGuest", 403, 403, 201).sending("{\"email\":\"another@riverbank.example\"}"),
            inside("removeGuest", 403, 403, 404).at(absent("guestId")),
            inside("getAttendance", 200, 200, 200),
            inside("putAttendance", 403, 200, 200).sending("{\"count\":3}"),
            inside("listPapers", 200, 200, 200).with(Role.GUEST, 200),
            inside("announcePaper", 403, 201, 201).sending("{\"title\":\"One\"}"),
            inside("getPaper", 200, 200, 200).with(Role.GUEST, 200),
            inside("patchPaper", 403, 200, 200).sending("{}"),
            inside("dropPaper", 404, 404, 404).at(absent("paperId")),
            inside("putPaperContent", 403, 200, 200).sending("Text"),
            inside("getPaperContent", 200, 200, 200).with(Role.GUEST, 200),
            inside("getNotes", 200, 200, 200),
            inside("putNotes", 403, 412, 412).sending("{\"body\":\"Mine\"}"),
            inside("publishNotes", 403, 412, 412),
            inside("listNotesRevisions", 200, 200, 200),
            inside("getNotesRevision", 200, 200, 200),
            inside("diffNotesRevisions", 200, 200, 200),
            inside("listActions", 200, 200, 200),
            inside("takeAction", 403, 201, 201).sending("{\"title\":\"One\"}"),
            inside("getAction", 200, 200, 200)
                    .at(world -> Map.of("id", world.ids().get("action"))),
            inside("patchAction", 403, 200, 200)
                    .at(world -> Map.of("id", world.ids().get("action")))
                    .sending("{}"),
            inside("listDecisions", 200, 200, 200),
            inside("recordDecision", 403, 201, 201).sending("{\"text\":\"One\",\"decidedOn\":\"2026-03-05\"}"),
            inside("getDecision", 200, 200, 200)
                    .at(world -> Map.of("id", world.ids().get("decision"))),
            inside("patchDecision", 403, 200, 200)
                    .at(world -> Map.of("id", world.ids().get("decision")))
                    .sending("{}"),
            inside("listDiscussions", 200, 200, 200),
            inside("beginDiscussion", 201, 201, 201).sending("{\"title\":\"One\",\"body\":\"Two\"}"),
            inside("getDiscussion", 200, 200, 200)
                    .at(world -> Map.of("id", world.ids().get("discussion"))),
            inside("listReplies", 200, 200, 200)
                    .at(world -> Map.of("id", world.ids().get("discussion"))),
            inside("reply", 201, 201, 201)
                    .at(world -> Map.of("id", world.ids().get("discussion")))
                    .sending("{\"body\":\"One\"}"),
            inside("listResources", 200, 200, 200),
            inside("addResource", 201, 201, 201).sending("{\"title\":\"One\"}"),
            inside("getResource", 200, 200, 200)
                    .at(world -> Map.of("id", world.ids().get("resource"))),
            inside("putResourceContent", 403, 403, 200)
                    .at(world -> Map.of("id", world.ids().get("resource")))
                    .sending("Text"),
            inside("getResourceContent", 200, 200, 200)
                    .at(world -> Map.of("id", world.ids().get("resource"))),
            inside("dropResource", 404, 404, 404).at(absent("id")),
            inside("listAccesses", 200, 200, 200).with(Role.STEWARD, 200),
            inside("listDigests", 403, 403, 200),
            inside("makeDigest", 403, 403, 201)
                    .sending("{\"title\":\"One\",\"sections\":[\"body\"],\"postedBy\":\"hub\"}"),
            inside("getDigest", 403, 403, 404),
            inside("patchDigest", 403, 403, 404).sending("{}"),
            inside("consentToDigest", 404, 404, 404),
            inside("withdrawConsentToDigest", 404, 404, 404),
            own("listMyDigests", 200),
            own("getMyDigest", 404).with(Role.PARTNER, 404),
            inside("getFigures", 200, 200, 200).with(Role.ANONYMOUS, 404),
            inside("showFigures", 403, 403, 200),
            inside("hideFigures", 403, 403, 204),
            inside("makePaperLink", 201, 201, 201).with(Role.GUEST, 201),
            inside("makeResourceLink", 201, 201, 201)
                    .at(world -> Map.of("id", world.ids().get("resource"))),
            inside("listNetworkCalendarLinks", 200, 200, 200),
            inside("makeNetworkCalendarLink", 201, 201, 201),
            inside("revokeNetworkCalendarLink", 404, 404, 404).at(absent("id")),
            inside("getNetworkCalendar", 404, 404, 404).with(Role.ANONYMOUS, 404),
            inside("getPrivateFile", 404, 404, 404).with(Role.ANONYMOUS, 404));

    private static World own;
    private static World other;
    private static Map<String, Operation> operations;

    /** Where and how an operation is asked. */
    record Operation(String method, String path, String contentType) {}

    @BeforeEach
    void worlds() throws IOException {
        if (operations == null) {
            operations = operations();
            own = world(Cast.chair());
            other = world(Cast.stranger(175));
            Net.founded("automatic").join(Cast.stranger(171));
        }
    }

    @Test
    void every_operation_has_a_row() {
        assertThat(ROWS.stream().map(Row::operation)).containsExactlyInAnyOrderElementsOf(operations.keySet());
    }

    @Test
    void everybody_is_answered_as_they_should_be() {
        List<String> wrong = new ArrayList<>();
        for (Row row : ROWS) {
            for (Role role : Role.values()) {
                int status = ask(row, role, own, own.net().slug(), row.ids().apply(own))
                        .statusCode();
                if (status != row.expected().get(role)) {
                    wrong.add(row.operation() + " " + role + ": " + status + ", not "
                            + row.expected().get(role));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void another_network_answers_as_one_that_is_not_there() {
        List<String> wrong = new ArrayList<>();
        for (Row row : ROWS.stream().filter(Row::isInside).toList()) {
            for (Role role : EnumSet.complementOf(EnumSet.of(Role.ANONYMOUS, Role.STEWARD))) {
                String there = told(
                        ask(row, role, other, other.net().slug(), row.ids().apply(other)),
                        other.net().slug());
                String absent =
                        told(ask(row, role, other, "no-such-network", row.ids().apply(other)), "no-such-network");
                if (!there.equals(absent) || !there.startsWith("404")) {
                    wrong.add(row.operation() + " " + role + ": " + there + " but " + absent);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void another_networks_things_are_not_in_ones_own() {
        List<String> wrong = new ArrayList<>();
        for (Row row : ROWS.stream()
                .filter(row ->
                        row.isInside() && operations.get(row.operation()).path().contains("{id}"))
                .toList()) {
            for (Role role : INSIDE) {
                Response answer =
                        ask(row, role, own, own.net().slug(), row.ids().apply(other));
                if (answer.statusCode() != 404 && answer.statusCode() != 403 && answer.statusCode() != 422) {
                    wrong.add(row.operation() + " " + role + ": " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Response ask(Row row, Role role, World world, String slug, Map<String, String> ids) {
        Operation operation = operations.get(row.operation());
        RequestSpecification request = role.asks().header("If-Match", NOT_AT_ALL.contains(row.operation()) ? "" : "*");
        if (row.operation().endsWith("Content") && operation.method().equals("PUT")) {
            request.contentType("text/plain").header("Content-Disposition", "attachment; filename=a.txt");
        } else {
            request.contentType(operation.contentType());
        }
        String query = row.operation().equals("diffNotesRevisions") ? "?against=1" : "";
        return request.body(row.body()).request(operation.method(), world.fill(operation.path(), slug, ids) + query);
    }

    /** Unlisted, with somebody who waits, somebody who left, a guest of a coming meeting, and one of everything. */
    private static World world(Cast chair) {
        Map<String, Object> network = Net.newNetwork("listed", "reviewed");
        network.put("chairs", List.of(chair.subject()));
        Net net = Net.founded(network);
        if (chair.equals(Cast.chair())) {
            for (Cast person : List.of(Cast.member(), Cast.notetaker(), Role.FORMER.cast)) {
                approve(net, chair, person);
            }
            net.giveRole(Cast.notetaker(), "note-taker").then().statusCode(200);
            net.leave(Role.FORMER.cast).then().statusCode(204);
            net.request(Role.PENDING.cast).then().statusCode(201);
        }
        net.patch(chair, Map.of("visibility", "unlisted")).then().statusCode(200);
        return furnished(net, chair);
    }

    private static void approve(Net net, Cast chair, Cast person) {
        String request = net.request(person).path("id");
        Net.as(chair)
                .body("{\"decision\":\"approved\"}")
                .put(net.path() + "/membership-requests/" + request + "/decision")
                .then()
                .statusCode(200);
    }

    private static World furnished(Net net, Cast chair) {
        Map<String, Object> plan = Net.newMeeting();
        plan.put("start", "2096-03-05T14:00:00");
        plan.put("end", "2096-03-05T15:00:00");
        plan.put("agendaItems", List.of(Map.of("title", "Welcome")));
        Response planned = net.plan(chair, plan);
        String id = planned.path("id");
        String meeting = net.path() + "/meetings/" + id;
        Net.as(chair)
                .header("If-None-Match", "*")
                .body(Map.of("body", "A pump"))
                .put(meeting + "/notes");
        Net.publish(meeting + "/notes", chair).then().statusCode(200);
        if (chair.equals(Cast.chair())) {
            Net.as(chair)
                    .body(Map.of("email", GUEST_ADDRESS))
                    .post(meeting + "/guests")
                    .then()
                    .statusCode(201);
        }
        String paper = Net.as(chair)
                .body(Map.of("title", "Reviews"))
                .post(meeting + "/papers")
                .path("id");
        Net.as(chair)
                .contentType("text/plain")
                .header("Content-Disposition", "attachment; filename=a.txt")
                .header("If-Match", "*")
                .body("Text")
                .put(meeting + "/papers/" + paper + "/content")
                .then()
                .statusCode(200);
        Map<String, Object> series = Net.newMeeting();
        series.put("rule", "FREQ=WEEKLY;COUNT=2");
        String ofSeries =
                Net.as(chair).body(series).post(net.path() + "/meeting-series").path("id");
        Map<String, String> ids = new TreeMap<>();
        ids.put("id", id);
        ids.put("itemId", planned.path("agendaItems[0].id"));
        ids.put("paperId", paper);
        ids.put("guestId", NOWHERE.toString());
        ids.put("memberId", Cast.member().subject());
        ids.put("digestId", NOWHERE.toString());
        ids.put("personId", Cast.member().subject());
        ids.put("series", ofSeries);
        ids.put("secret", "guessed");
        ids.put("number", "1");
        ids.put("action", made(chair, net.path() + "/actions", Map.of("title", "Ask")));
        ids.put(
                "decision",
                made(chair, net.path() + "/decisions", Map.of("text", "Monthly", "decidedOn", "2026-03-05")));
        ids.put("discussion", made(chair, net.path() + "/discussions", Map.of("title", "Calls", "body", "Anybody?")));
        ids.put("resource", made(chair, net.path() + "/resources", Map.of("title", "Script")));
        Net.as(chair)
                .contentType("text/plain")
                .header("Content-Disposition", "attachment; filename=a.txt")
                .header("If-Match", "*")
                .body("Text")
                .put(net.path() + "/resources/" + ids.get("resource") + "/content")
                .then()
                .statusCode(200);
        return new World(net, meeting, ids);
    }

    private static String made(Cast chair, String path, Map<String, ?> body) {
        Response answer = Net.as(chair).body(body).post(path);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    /** All of an answer but the ids of request and trace. */
    private static String told(Response answer, String slug) {
        List<String> headers = answer.headers().asList().stream()
                .filter(header -> !Set.of("X-Request-Id", "traceparent").contains(header.getName()))
                .map(Object::toString)
                .sorted()
                .toList();
        String body = answer.asString()
                .replaceAll("urn:uuid:[0-9a-f-]{36}|\"[0-9a-f]{32}\"", "…")
                .replace(slug, "…");
        return answer.statusCode() + " " + headers + " " + body;
    }

    private static Map<String, Operation> operations() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(Path.of("target/openapi/network-service.json").toFile());
        Map<String, Operation> operations = new TreeMap<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    JsonNode operation = method.getValue();
                    boolean patch = operation.at("/requestBody/content").has("application/merge-patch+json");
                    operations.put(
                            operation.path("operationId").asText(),
                            new Operation(
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    patch ? "application/merge-patch+json" : "application/json"));
                }));
        return operations;
    }
}
