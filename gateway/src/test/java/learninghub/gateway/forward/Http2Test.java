package learninghub.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import learninghub.gateway.peer.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class Http2Test {
    @Test
    void aClientMaySpeakHttp2ToServicesThatDoNot() throws Exception {
        try (Peer content = Peer.inPlaceOf("content");
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_2)
                        .build()) {
            assertThat(send(http, get().header("Accept-Encoding", "gzip")).version())
                    .isEqualTo(HttpClient.Version.HTTP_2);
            HttpResponse<String> posted = send(http, post(300_000));
            assertThat(posted.statusCode()).isEqualTo(200);
            assertThat(new JsonObject(posted.body()).getInteger("bytes")).isEqualTo(300_000);
            assertThat(send(http, post(1_500_000)).statusCode()).isEqualTo(413);
            assertThat(content.seen()).hasSize(3);
        }
    }

    /** Without a length: the client streams it. */
    private static HttpRequest.Builder post(int bytes) {
        return get().header("Authorization", "Bearer " + Tokens.member())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])));
    }

    private static HttpRequest.Builder get() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + Client.port() + "/api/v1/articles"));
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
