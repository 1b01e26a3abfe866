package learninghub.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeptTest {
    private static final Origin ORIGIN = new Origin(
            "content-service",
            "/api/v1/articles",
            Duration.ofSeconds(1),
            send -> Future.failedFuture("not asked"),
            head -> {},
            failure -> {});

    /** Measured: a field of a head takes about 150 bytes, twenty of them more than a short body. */
    @Test
    void aHeadIsWeighedToo() {
        int withShortHead = kept(1).weight();
        int withLongHead = kept(21).weight();

        assertThat(withLongHead - withShortHead).isBetween(20 * 100, 20 * 200);
    }

    private static Kept kept(int fields) {
        MultiMap head = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < fields; i++) {
            head.add("X-Field-" + i, "value");
        }
        return Kept.of(ORIGIN, new Source(1), Keeping.UNTIL_CHANGED, 0, 0, head, Buffer.buffer("short"));
    }
}
