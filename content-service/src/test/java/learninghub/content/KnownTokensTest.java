package learninghub.content;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.local.TestIssuer;
import org.junit.jupiter.api.Test;

/** A token that was found good is known for a while, as itself and until it ends. */
@QuarkusTest
@WithTestResource(RealParts.class)
class KnownTokensTest {
    private static final Duration SHORT = Duration.ofSeconds(3);

    @Test
    void aKnownTokenIsRefusedOnceItHasEnded() {
        Cast member = Cast.member();
        long ends = Instant.now().plus(SHORT).getEpochSecond();
        String token = TestIssuer.token(member.subject(), member.roles(), member.scopes(), Map.of("exp", ends));
        Desk.as(token).get("/api/v1/articles").then().statusCode(200);

        await().atMost(SHORT.multipliedBy(4))
                .until(() -> Desk.as(token).get("/api/v1/articles").statusCode() == 401);
    }

    @Test
    void whatOnlyBeginsLikeAKnownTokenIsRefused() {
        String token = Cast.member().token();
        Desk.as(token).get("/api/v1/articles").then().statusCode(200);

        Desk.as(token.substring(0, token.lastIndexOf('.')))
                .get("/api/v1/articles")
                .then()
                .statusCode(401);
        Desk.as(token + "A").get("/api/v1/articles").then().statusCode(401);
    }

    @Test
    void eachKnownTokenStandsForItsOwnPerson() {
        String member = Cast.member().token();
        String editor = Cast.editor().token();
        for (int again = 0; again < 2; again++) {
            Desk.draft(Desk.as(member)).then().body("postedBy", equalTo("Test Member"));
            Desk.draft(Desk.as(editor)).then().body("postedBy", equalTo("Test Editor"));
        }
    }
}
