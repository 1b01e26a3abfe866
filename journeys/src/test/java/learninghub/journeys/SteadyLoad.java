package learninghub.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/** Some read what is public, one looks for what is not, one writes: all the time, whatever is away. */
final class SteadyLoad implements AutoCloseable {
    /** The gateway waits 10 s for a service, then says so; the rest is for a busy machine. */
    static final Duration LONGEST_READ = Duration.ofSeconds(15);

    private static final Duration GIVEN_UP = Duration.ofSeconds(25);
    private static final int READERS = 3;
    private static final int BETWEEN_READS = 50;
    private static final int BETWEEN_CHANGES = 200;
    private static final int NOTHING = 0;

    private static final List<String> PUBLIC = List.of(
            "/api/v1/articles",
            "/api/v1/articles?limit=5",
            "/api/v1/tags?limit=5",
            "/api/v1/events",
            "/api/v1/vocabularies");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService people = Executors.newFixedThreadPool(READERS + 2);
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    /** New, so that it lasts longer than any outage here. */
    private volatile String editor = TheHub.hub().token("editor");

    private final List<String> closed;

    private final Map<Integer, Integer> reads = new ConcurrentSkipListMap<>();
    private final AtomicLong slowest = new AtomicLong();
    private final Set<String> wrong = ConcurrentHashMap.newKeySet();
    private final AtomicLong refusedGuesses = new AtomicLong();
    private final List<Change> changes = new ArrayList<>();
    private final ConcurrentLinkedQueue<Change> unanswered = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    private record Change(String key, String name) {}

    /** @param draft of somebody, which nobody else may see */
    SteadyLoad(String draft) {
        closed = List.of(
                "/api/v1/articles/" + draft,
                "/api/v1/me",
                "/api/v1/partners",
                "/api/v1/webhooks",
                "/api/v1/articles/" + draft + "/history",
                "/api/v1/search/reports/no-results");
        for (int i = 0; i < READERS; i++) {
            people.execute(again(BETWEEN_READS, this::read));
        }
        people.execute(again(BETWEEN_READS, this::guess));
        people.execute(again(BETWEEN_CHANGES, this::change));
    }

    /** Ends the load; what is under way is waited for. */
    @Override
    public void close() {
        over = true;
        people.shutdown();
        try {
            if (!people.awaitTermination(60, TimeUnit.SECONDS)) {
                wrong.add("somebody still waits for an answer after a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What went wrong, in words; empty when nothing did. */
    Set<String> wrong() {
        return wrong;
    }

    String told() {
        return "%d | %d | %.1f s | %d | %d | %d"
                .formatted(
                        reads.getOrDefault(200, 0),
                        reads.getOrDefault(503, 0),
                        slowest.get() / 1_000.0,
                        refusedGuesses.get(),
                        changes.size(),
                        changes.size() - unanswered.size());
    }

    /** Asks again, under the same key, for what was not answered: it is done once, whether or not it had been. */
    void askAgain() {
        editor = TheHub.hub().token("editor");
        for (Change change : unanswered) {
            Awaitility.await("the answer to a change asked for again")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> make(change) == 201);
        }
        unanswered.clear();
    }

    int changes() {
        return changes.size();
    }

    /** How many of the changes a service knows. */
    long kept(String service) {
        return TheHub.count(service, "select count(*) from tag where name like 'Steady " + run + " %'");
    }

    private Runnable again(int pause, Runnable act) {
        return () -> {
            while (!over) {
                act.run();
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException e) {
                    return;
                }
            }
        };
    }

    private void read() {
        String path = PUBLIC.get((int) (Math.random() * PUBLIC.size()));
        long from = System.nanoTime();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address(path)).GET());
        long took = Duration.ofNanos(System.nanoTime() - from).toMillis();
        int status = answer == null ? NOTHING : answer.statusCode();
        reads.merge(status, 1, Integer::sum);
        slowest.accumulateAndGet(took, Math::max);
        if (status != 200 && status != 503) {
            wrong.add("reading " + path + " was answered with " + status);
        }
        if (took > LONGEST_READ.toMillis()) {
            wrong.add("reading " + path + " took " + took + " ms");
        }
        if (status == 503 && answer.headers().firstValue("Retry-After").isEmpty()) {
            wrong.add("503 without Retry-After from " + path);
        }
    }

    /** Without a token, and with one that nobody signed. */
    private void guess() {
        String path = closed.get((int) (Math.random() * closed.size()));
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).GET();
        HttpResponse<String> answer =
                send(Math.random() < 0.5 ? request : request.header("Authorization", "Bearer " + forged()));
        if (answer != null && !Set.of(401, 403, 404, 503).contains(answer.statusCode())) {
            wrong.add(path + " was answered with " + answer.statusCode());
        } else {
            refusedGuesses.incrementAndGet();
        }
    }

    private String forged() {
        return editor.substring(0, editor.lastIndexOf('.') + 1) + "c2lnbmVkIGJ5IG5vYm9keQ";
    }

    private void change() {
        Change change = new Change(UUID.randomUUID().toString(), "Steady " + run + " " + UUID.randomUUID());
        changes.add(change);
        if (make(change) != 201) {
            unanswered.add(change);
        }
    }

    private int make(Change change) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address("/api/v1/tags"))
                .header("Authorization", "Bearer " + editor)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", change.key())
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"" + change.name() + "\"}")));
        return answer == null ? NOTHING : answer.statusCode();
    }

    private static URI address(String path) {
        return URI.create(TheHub.hub().gateway() + path);
    }

    /** Null when there was no answer. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(GIVEN_UP).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
