package learninghub.network.membership;

import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Database;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

/** Days of review and ends of offices. The days themselves are moved in the database. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ReviewMembershipsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    ReviewMemberships reviews;

    @Inject
    Database database;

    @Test
    void a_new_member_is_told_by_when_to_say_that_they_still_belong() {
        Net net = reviewed();
        self(net).body("items[1].reviewOn", equalTo(TODAY.plusMonths(12).toString()));
    }

    @Test
    void fellow_members_are_not_told() {
        Net net = reviewed();
        visible(Cast.stranger(131));
        net.join(Cast.stranger(131));
        as(Cast.stranger(130))
                .get(net.path() + "/members")
                .then()
                .body("items.find { it.memberId == '" + Cast.stranger(131).subject() + "' }.reviewOn", nullValue());
    }

    @Test
    void after_the_day_the_review_is_due() throws SQLException {
        Net net = reviewed();
        reviewOn(net, TODAY.minusDays(1));
        self(net).body("items[1].state", equalTo("review-due"));
    }

    @Test
    void who_attests_is_asked_again_in_a_year() throws SQLException {
        Net net = reviewed();
        reviewOn(net, TODAY.minusDays(1));
        attest(net, Cast.stranger(130))
                .then()
                .statusCode(200)
                .body("reviewOn", equalTo(TODAY.plusMonths(12).toString()));
        self(net).body("items[1].state", equalTo("active"));
    }

    @Test
    void whom_the_rules_let_in_no_longer_cannot_attest() {
        Net net = reviewed();
        net.patch(
                Cast.chair(),
                Map.of(
                        "eligibility",
                        Map.of(
                                "any",
                                List.of(Map.of(
                                        "attribute", "role", "operator", "equals", "values", List.of("nurse"))))));
        attest(net, Cast.stranger(130))
                .then()
                .statusCode(409)
                .body("detail", equalTo("This network asks for the role nurse; your profile does not say."));
    }

    @Test
    void nobody_attests_for_another() {
        Net net = reviewed();
        as(Cast.chair())
                .put(net.path() + "/members/" + Cast.stranger(130).subject() + "/attestation")
                .then()
                .statusCode(403);
    }

    @Test
    void a_membership_that_nobody_attests_ends_after_thirty_days_more() throws SQLException {
        Net net = reviewed();
        reviewOn(net, TODAY.minusDays(31));
        reviews.review();
        as(Cast.stranger(130)).get(net.path() + "/members").then().statusCode(404);
    }

    @Test
    void until_then_it_goes_on() throws SQLException {
        Net net = reviewed();
        reviewOn(net, TODAY.minusDays(30));
        reviews.review();
        as(Cast.stranger(130)).get(net.path() + "/members").then().statusCode(200);
    }

    @Test
    void where_a_network_begins_to_ask_its_members_get_a_day() {
        Net net = Net.withCast();
        net.patch(Cast.chair(), Map.of("reviewMonths", 6));
        reviews.review();
        as(Cast.chair()).get(net.path() + "/members").then().body("items.reviewOn", contains(in(6), in(6), in(6)));
    }

    @Test
    void after_the_last_day_of_an_office_it_is_handed_over() {
        Net net = Net.withCast();
        termEnds(net, Cast.chair(), TODAY.minusDays(1)).then().statusCode(200).body("state", equalTo("handover"));
    }

    @Test
    void a_chair_whose_term_is_over_stays_until_there_is_another() {
        Net net = Net.withCast();
        termEnds(net, Cast.chair(), TODAY.minusDays(15));
        reviews.review();
        as(Cast.chair()).get(net.path()).then().body("myRole", equalTo("chair"));
    }

    @Test
    void a_chair_whose_office_is_handed_over_is_a_member_again() {
        Net net = Net.withCast();
        net.giveRole(Cast.member(), "chair");
        termEnds(net, Cast.chair(), TODAY.minusDays(15));
        reviews.review();
        as(Cast.chair()).get(net.path()).then().body("myRole", equalTo("member"));
    }

    @Test
    void two_chairs_whose_terms_are_over_both_stay() {
        Net net = Net.withCast();
        net.giveRole(Cast.member(), "chair");
        termEnds(net, Cast.chair(), TODAY.minusDays(15));
        termEnds(net, Cast.member(), TODAY.minusDays(15));
        reviews.review();
        as(Cast.chair()).get(net.path() + "/members").then().body("items.role", hasItem("chair"));
    }

    private static String in(int months) {
        return TODAY.plusMonths(months).toString();
    }

    /** Asks its members every year; with a member. */
    private static Net reviewed() {
        Map<String, Object> network = Net.newNetwork("listed", "automatic");
        network.put("reviewMonths", 12);
        Net net = Net.founded(network);
        net.join(Cast.stranger(130));
        return net;
    }

    /** As they see themselves; the chair came before them. */
    private static ValidatableResponse self(Net net) {
        return as(Cast.stranger(130)).get(net.path() + "/members").then();
    }

    private void reviewOn(Net net, LocalDate day) throws SQLException {
        database.change(
                "update membership set review_on = '" + day + "' where network_id = '" + net.id()
                        + "' and member_id = '" + Cast.stranger(130).subject() + "'",
                Cast.chair().subject(),
                "person");
    }

    private static Response attest(Net net, Cast member) {
        return as(member).put(net.path() + "/members/" + member.subject() + "/attestation");
    }

    private static Response termEnds(Net net, Cast office, LocalDate day) {
        Map<String, Object> patch = new HashMap<>();
        patch.put("role", "chair");
        patch.put("termEndsOn", day.toString());
        return as(Cast.chair())
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(net.path() + "/members/" + office.subject());
    }

    private static void visible(Cast person) {
        as(person).header("If-Match", "*").body(Map.of("visible", true)).put("/api/v1/me/profile");
    }
}
