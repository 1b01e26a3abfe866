package learninghub.gateway.cache;

import static learninghub.gateway.peer.Client.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.FactTeller;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import learninghub.gateway.peer.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PublicAnswersTest {
    private final String path = "/api/v1/articles/" + UUID.randomUUID();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String text = "first";
    private Peer content;
    private FactTeller facts;

    @BeforeEach
    void open() {
        content = Peer.inPlaceOf("content");
        content.on(path, this::answer);
        facts = new FactTeller();
        awaitTrust();
    }

    @AfterEach
    void close() {
        facts.close();
        content.close();
    }

    @Test
    void aPublicAnswerIsAskedForOnceAndThenServedFromMemory() {
        assertThat(Client.get(path).body()).contains("first");
        HttpResponse<String> again = Client.get(path);
        assertThat(again.body()).contains("first");
        assertThat(header(again, "Age")).isEqualTo("0");
        assertThat(header(again, "Cache-Control")).isEqualTo("public, no-cache");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aFactPurgesWhatIsKeptWithinASecond() {
        Client.get(path);
        text = "second";
        facts.tell("content.articles");
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(Client.get(path).body()).contains("second"));
    }

    @Test
    void whatIsGoneIsGoneAlthoughTheServiceIsDownToo() {
        Client.get(path);
        facts.tell("content.articles");
        content.close();
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(Client.get(path).statusCode()).isEqualTo(503));
        content = Peer.inPlaceOf("content");
    }

    @Test
    void anAnswerFetchedBeforeAChangeIsNotServedAfterIt() throws Exception {
        CompletableFuture<HttpServerRequest> underWay = new CompletableFuture<>();
        content.on(path, underWay::complete);
        CompletableFuture<HttpResponse<String>> early = Client.start("GET", path, BodyPublishers.noBody());
        HttpServerRequest held = underWay.get();
        facts.tell("content.articles");
        text = "second";
        content.on(path, this::answer);
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(Client.get(path).body()).contains("second"));
        send(held, "first", "\"early\"");
        assertThat(early.get().body()).contains("first");
        assertThat(Client.get(path).body()).contains("second");
    }

    @Test
    void manyWhoMissTogetherAskOnce() {
        CompletableFuture<HttpServerRequest> underWay = new CompletableFuture<>();
        content.on(path, request -> {
            asked.incrementAndGet();
            underWay.complete(request);
        });
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 20)
                .mapToObj(i -> Client.start("GET", path, BodyPublishers.noBody()))
                .toList();
        HttpServerRequest held = underWay.join();
        content.vertx().setTimer(300, late -> send(held, "first", "\"one\""));
        all.forEach(one -> assertThat(one.join().body()).contains("first"));
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer",
        "Cookie, a=b",
        "Cache-Control, no-cache",
        "Range, bytes=0-1",
    })
    void whoeverIsNotEverybodyGoesAround(String name, String value) {
        Client.get(path);
        Client.get(path, name, value.equals("Bearer") ? "Bearer " + Tokens.member() : value);
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cache-Control: private, no-store", "Vary: Accept, X-Mood", "Set-Cookie: a=b"})
    void whatIsNotForEverybodyIsNotKept(String headerLine) {
        String[] odd = headerLine.split(": ", 2);
        content.on(path, request -> {
            request.response().putHeader(odd[0], odd[1]);
            answer(request);
        });
        Client.get(path);
        Client.get(path);
        assertThat(asked).hasValue(2);
    }

    @Test
    void twoMediaTypesAreTwoAnswers() {
        content.on(
                path,
                request -> send(
                        request,
                        request.getHeader("Accept"),
                        "\"" + request.getHeader("Accept").hashCode() + "\""));
        assertThat(Client.get(path, "Accept", "text/turtle").body()).contains("turtle");
        assertThat(Client.get(path, "Accept", "application/json").body()).contains("json");
        assertThat(Client.get(path, "Accept", "text/turtle").body()).contains("turtle");
    }

    @Test
    void nothingThatIsNoPartOfTheKeyReachesTheService() {
        CompletableFuture<HttpServerRequest> seen = new CompletableFuture<>();
        content.on(path, request -> {
            seen.complete(request);
            answer(request);
        });
        Client.get(path, "X-Forwarded-Host", "elsewhere.example", "Accept-Language", "cy", "X-Mood", "odd");
        assertThat(seen.join().headers().names().stream().map(String::toLowerCase))
                .doesNotContain("x-forwarded-host", "accept-language", "x-mood");
    }

    @Test
    void aClientThatHasItIsToldSoWithoutTheServiceBeingAsked() {
        String tag = header(Client.get(path), "ETag");
        HttpResponse<String> again = Client.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aCompressedAnswerIsKeptCompressed() {
        text = "learning ".repeat(500);
        HttpResponse<byte[]> first = Client.bytes(path, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> again = Client.bytes(path, "Accept-Encoding", "gzip");
        assertThat(header(again, "Content-Encoding")).isEqualTo("gzip");
        assertThat(again.body()).isEqualTo(first.body()).hasSizeLessThan(500);
        assertThat(header(again, "ETag")).endsWith("-gzip\"");
        assertThat(Client.get(path, "If-None-Match", header(again, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(asked).hasValue(1);
    }

    @Test
    void headIsAnsweredFromTheSameCopy() {
        int length = Client.get(path).body().length();
        HttpResponse<String> head = Client.send("HEAD", path, BodyPublishers.noBody());
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(length));
        assertThat(asked).hasValue(1);
    }

    @Test
    void whileTheFactsAreSilentEveryHitIsCheckedAndAnUnchangedOneNotSentAgain() {
        Client.get(path);
        silence();
        int before = asked.get();
        HttpResponse<String> checked = Client.get(path);
        assertThat(checked.body()).contains("first");
        assertThat(asked).hasValue(before + 1);
        text = "second";
        assertThat(Client.get(path).body()).contains("second");
    }

    @Test
    void whileTheFactsAreSilentAndTheServiceIsDownTheOldIsServedWithItsAge() {
        Client.get(path);
        silence();
        content.close();
        HttpResponse<String> old = Client.get(path);
        assertThat(old.body()).contains("first");
        assertThat(Integer.parseInt(header(old, "Age"))).isGreaterThanOrEqualTo(0);
        content = Peer.inPlaceOf("content");
    }

    @Test
    void anAnswerTooLargeToKeepPassesWhole() {
        text = "x".repeat(600 * 1024);
        assertThat(Client.get(path).body()).hasSizeGreaterThan(600 * 1024);
        assertThat(Client.get(path).body()).hasSizeGreaterThan(600 * 1024);
    }

    @Test
    void whatIsNotFoundIsAskedForEachTime() {
        content.on(path, request -> {
            asked.incrementAndGet();
            request.response().setStatusCode(404).end("none");
        });
        assertThat(Client.get(path).statusCode()).isEqualTo(404);
        assertThat(Client.get(path).body()).isEqualTo("none");
        assertThat(asked).hasValue(2);
    }

    private void answer(HttpServerRequest request) {
        asked.incrementAndGet();
        send(request, text, "\"" + text.hashCode() + "\"");
    }

    private static void send(HttpServerRequest request, String text, String tag) {
        var answer = request.response().putHeader("ETag", tag).putHeader("Content-Type", "application/json");
        if (!answer.headers().contains("Cache-Control")) {
            answer.putHeader("Cache-Control", "public, no-cache");
        }
        if (!answer.headers().contains("Vary")) {
            answer.putHeader("Vary", "Accept, Accept-Encoding, Authorization");
        }
        if (tag.equals(request.getHeader("If-None-Match"))) {
            answer.setStatusCode(304).end();
        } else {
            answer.end("{\"text\":\"" + text + "\"}");
        }
    }

    /** Heartbeats are heard: a second answer comes from memory. */
    private void awaitTrust() {
        String probe = "/api/v1/articles/" + UUID.randomUUID();
        AtomicInteger probed = new AtomicInteger();
        Handler<HttpServerRequest> act = request -> {
            probed.incrementAndGet();
            send(request, "probe", "\"probe\"");
        };
        content.on(probe, act);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            Client.get(probe);
            int before = probed.get();
            Client.get(probe);
            return probed.get() == before;
        });
    }

    private void silence() {
        facts.fallSilent();
        await().atMost(Duration.ofSeconds(3)).until(() -> {
            int before = asked.get();
            Client.get(path);
            return asked.get() > before;
        });
    }
}
