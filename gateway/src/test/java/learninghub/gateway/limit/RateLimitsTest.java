package learninghub.gateway.limit;

import static learninghub.gateway.peer.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import learninghub.gateway.peer.Tokens;
import org.junit.jupiter.api.Test;

/** The test surroundings allow a person 100 requests a second and an address very many. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RateLimitsTest {
    private static final String PATH = "/api/v1/whoami";

    @Test
    void everyAnswerTellsTheLimitsAndWhatIsLeft() {
        HttpResponse<String> answer = Client.get(PATH, "Authorization", "Bearer " + token());
        assertThat(answer.headers().allValues("RateLimit-Policy"))
                .anySatisfy(policy -> assertThat(policy).isEqualTo("\"person\";q=100;w=1"));
        assertThat(header(answer, "RateLimit")).matches("\"person\";r=99;t=1");
    }

    @Test
    void aPartnerHasTheLimitThatItsTokenPromises() {
        String token = Tokens.sign(
                Tokens.claims(UUID.randomUUID().toString(), "partner").claim("requests_per_second", 7));
        HttpResponse<String> answer = Client.get(PATH, "Authorization", "Bearer " + token);
        assertThat(answer.headers().allValues("RateLimit-Policy"))
                .anySatisfy(policy -> assertThat(policy).isEqualTo("\"person\";q=7;w=1"));
        assertThat(Client.json(answer).getJsonObject("limits").getInteger("requestsPerSecond"))
                .isEqualTo(7);
    }

    @Test
    void anonymousAnswersTellTheLimitOfTheAddress() {
        assertThat(header(Client.get("/problems"), "RateLimit")).startsWith("\"address\";r=");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToGoOnAndOthersAreNot() {
        String busy = "Bearer " + token();
        List<HttpResponse<String>> answers = IntStream.range(0, 400)
                .mapToObj(i -> Client.start("GET", PATH, BodyPublishers.noBody(), "Authorization", busy))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        HttpResponse<String> refused = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        assertThat(Client.json(refused).getString("type")).isEqualTo("/problems/rate-limited");
        assertThat(Client.get(PATH, "Authorization", "Bearer " + token()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRefusedRequestNeverReachesTheService() {
        try (Peer content = Peer.inPlaceOf("content")) {
            String busy = "Bearer " + token();
            String path = "/api/v1/articles/" + UUID.randomUUID();
            long refused = IntStream.range(0, 400)
                    .mapToObj(i -> Client.start("GET", path, BodyPublishers.noBody(), "Authorization", busy))
                    .toList()
                    .stream()
                    .filter(answer -> answer.join().statusCode() == 429)
                    .count();
            assertThat(refused).isPositive();
            assertThat(content.seen().size()).isLessThanOrEqualTo((int) (400 - refused));
        }
    }

    private static String token() {
        return Tokens.sign(Tokens.member(UUID.randomUUID().toString()));
    }
}
