package learninghub.network.account;

import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class SuspensionResourceTest {
    @Test
    void who_is_suspended_reads_nothing_from_the_next_request_on() {
        Cast person = Cast.stranger(200);
        Net net = Net.founded("automatic");
        net.join(person);
        suspend(person, Cast.steward()).then().statusCode(200).body("memberId", equalTo(person.subject()));
        for (String path :
                List.of(net.path() + "/members", net.path() + "/meetings", "/api/v1/me", "/api/v1/me/networks")) {
            as(person).get(path).then().statusCode(403);
        }
    }

    @Test
    void who_is_let_in_again_is_a_member_as_before() {
        Cast person = Cast.stranger(201);
        Net net = Net.founded("automatic");
        net.join(person);
        suspend(person, Cast.steward());
        as(Cast.steward()).delete(path(person)).then().statusCode(204);
        as(person).get(net.path() + "/members").then().statusCode(200);
    }

    @Test
    void a_second_suspension_changes_nothing() {
        Cast person = Cast.stranger(202);
        String first = suspend(person, Cast.steward()).path("suspendedAt");
        suspend(person, Cast.steward()).then().statusCode(200).body("suspendedAt", equalTo(first));
    }

    @Test
    void nobody_suspends_themselves() {
        suspend(Cast.steward(), Cast.steward()).then().statusCode(409);
    }

    @Test
    void where_nobody_is_suspended_nobody_is_let_in() {
        as(Cast.steward()).delete(path(Cast.stranger(204))).then().statusCode(404);
    }

    @Test
    void only_a_steward_suspends() {
        for (Cast other : List.of(Cast.member(), Cast.chair(), Cast.editor(), Cast.partner())) {
            suspend(Cast.stranger(205), other).then().statusCode(403);
        }
    }

    private static Response suspend(Cast person, Cast by) {
        return as(by).body(Map.of("reason", "Passed a link on")).put(path(person));
    }

    private static String path(Cast person) {
        return "/api/v1/accounts/" + person.subject() + "/suspension";
    }
}
