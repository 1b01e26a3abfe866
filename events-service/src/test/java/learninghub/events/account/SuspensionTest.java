package learninghub.events.account;

import static learninghub.events.Api.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import learninghub.events.OtherServices;
import learninghub.events.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** What network-service tells of suspended accounts, and what then becomes of their requests. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SuspensionTest {
    @Inject
    OtherServices others;

    private final UUID subject = UUID.randomUUID();
    private final Cast person =
            new Cast("shut-out", subject.toString(), "Test Person", Set.of("member"), Set.of("openid"));

    @Test
    void whoever_is_suspended_is_refused_also_where_nobody_needs_a_token() {
        tell("suspended");
        as(person).get("/api/v1/events").then().statusCode(403);
        as(person).get("/api/v1/me/registrations").then().statusCode(403);
        as(Cast.member()).get("/api/v1/events").then().statusCode(200);
    }

    @Test
    void whoever_is_reinstated_is_let_in() {
        tell("suspended");
        tell("reinstated");
        as(person).get("/api/v1/me/registrations").then().statusCode(200);
    }

    private void tell(String what) {
        others.tell("network.accounts", "learninghub.account." + what + ".v1", subject, """
                {"id": "%s", "at": "2026-11-01T00:00:00Z"}""".formatted(subject));
    }
}
