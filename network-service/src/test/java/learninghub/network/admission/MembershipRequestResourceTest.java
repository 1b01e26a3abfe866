package learninghub.network.admission;

import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class MembershipRequestResourceTest {
    @Test
    void where_admission_is_automatic_one_is_a_member_at_once() {
        Net.founded("automatic").request(Cast.member()).then().statusCode(201).body("state", equalTo("active"));
    }

    @Test
    void where_admission_is_reviewed_a_chair_is_asked() {
        Net.founded("reviewed").request(Cast.member()).then().statusCode(201).body("state", equalTo("referred"));
    }

    @Test
    void an_invitation_only_network_refuses_with_a_reason() {
        Net.founded("invitation")
                .request(Cast.member())
                .then()
                .statusCode(201)
                .body("state", equalTo("refused"))
                .body("reasons", hasItem("This network admits people by invitation only."));
    }

    @Test
    void whom_the_rules_do_not_let_through_learns_why_in_plain_words() {
        profile(Cast.stranger(1), Map.of("nation", "Wales"));
        forEngland("automatic")
                .request(Cast.stranger(1))
                .then()
                .body("state", equalTo("refused"))
                .body("reasons", contains("This network asks for the nation England; your profile says Wales."));
    }

    @Test
    void whom_the_rules_let_through_is_admitted() {
        profile(Cast.stranger(2), Map.of("nation", "england"));
        forEngland("automatic").request(Cast.stranger(2)).then().body("state", equalTo("active"));
    }

    @Test
    void the_request_keeps_the_profile_as_it_was_judged() {
        Net net = forEngland("reviewed");
        profile(Cast.stranger(3), Map.of("nation", "England"));
        net.request(Cast.stranger(3));
        profile(Cast.stranger(3), Map.of("nation", "Wales"));
        list(net, Cast.chair()).then().body("items[0].answers.nation", equalTo("England"));
    }

    @Test
    void who_has_asked_already_waits() {
        Net net = Net.founded("reviewed");
        net.request(Cast.member());
        net.request(Cast.member()).then().statusCode(409);
    }

    @Test
    void a_member_cannot_ask_to_join() {
        Net.withCast().request(Cast.member()).then().statusCode(409);
    }

    @Test
    void a_partner_organisation_cannot_join() {
        Net.founded("automatic").request(Cast.partner()).then().statusCode(403);
    }

    @Test
    void the_same_idempotency_key_asks_once() {
        Net net = Net.founded("reviewed");
        String key = UUID.randomUUID().toString();
        String first = ask(net, key, "Please").path("id");
        ask(net, key, "Please").then().statusCode(201).body("id", equalTo(first));
    }

    @Test
    void an_idempotency_key_used_with_other_words_is_refused() {
        Net net = Net.founded("reviewed");
        String key = UUID.randomUUID().toString();
        ask(net, key, "Please");
        ask(net, key, "Pretty please").then().statusCode(422);
    }

    @Test
    void a_chair_sees_who_waits() {
        Net net = Net.founded("reviewed");
        net.request(Cast.member());
        list(net, Cast.chair())
                .then()
                .statusCode(200)
                .body("items.memberId", contains(Cast.member().subject()));
    }

    @Test
    void nobody_sees_what_others_asked() {
        Net net = Net.founded("reviewed");
        net.request(Cast.member());
        list(net, Cast.outsider()).then().statusCode(200).body("items", empty());
    }

    @Test
    void a_chair_approves_and_the_person_is_a_member() {
        Net net = Net.founded("reviewed");
        decide(net, net.request(Cast.member()), Cast.chair(), "approved").then().statusCode(200);
        net.get(Cast.member()).then().body("myRole", equalTo("member"));
    }

    @Test
    void a_chair_refuses_and_the_person_learns_why() {
        Net net = Net.founded("reviewed");
        decide(net, net.request(Cast.member()), Cast.chair(), "refused");
        list(net, Cast.member()).then().body("items", hasSize(1)).body("items[0].reasons", contains("Because"));
    }

    @Test
    void a_request_is_decided_once() {
        Net net = Net.founded("reviewed");
        Response request = net.request(Cast.member());
        decide(net, request, Cast.chair(), "refused");
        decide(net, request, Cast.chair(), "approved").then().statusCode(409);
    }

    @Test
    void nobody_decides_about_themselves() {
        Net net = Net.founded("reviewed");
        decide(net, net.request(Cast.member()), Cast.member(), "approved")
                .then()
                .statusCode(404);
    }

    @Test
    void a_plain_member_decides_nothing() {
        Net net = Net.withCast();
        net.patch(Cast.chair(), Map.of("admission", "reviewed"));
        decide(net, net.request(Cast.outsider()), Cast.member(), "approved")
                .then()
                .statusCode(403);
    }

    private static Net forEngland(String admission) {
        Map<String, Object> network = Net.newNetwork("listed", admission);
        network.put(
                "eligibility",
                Map.of("all", List.of(Map.of("attribute", "nation", "operator", "in", "values", List.of("England")))));
        return Net.founded(network);
    }

    private static void profile(Cast person, Map<String, Object> answers) {
        as(person)
                .header("If-Match", "*")
                .body(answers)
                .put("/api/v1/me/profile")
                .then()
                .statusCode(200);
    }

    private static Response ask(Net net, String key, String statement) {
        return as(Cast.member())
                .header("Idempotency-Key", key)
                .body(Map.of("statement", statement))
                .post(net.path() + "/membership-requests");
    }

    private static Response list(Net net, Cast caller) {
        return as(caller).get(net.path() + "/membership-requests");
    }

    private static Response decide(Net net, Response request, Cast by, String decision) {
        Map<String, String> body = new HashMap<>(Map.of("decision", decision, "reason", "Because"));
        return as(by).body(body).put(net.path() + "/membership-requests/" + request.path("id") + "/decision");
    }
}
