package learninghub.journeys;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Editors who make tags and events and rename them, each change asked for until it is answered. What they are called is drawn from a seed. */
final class Changes {
    static final String NAMED = "Drill change ";
    private static final int EDITORS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** What passes: not there, overloaded, or still at the first try. */
    private static final Set<Integer> FOR_NOW = Set.of(0, 401, 409, 429, 502, 503, 504);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Queue<Thing> things = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final int number;
    private final long seed;

    Changes(int number, long seed) {
        this.number = number;
        this.seed = seed;
    }

    /** @param names all it was called, in order; one editor alone changes it */
    record Thing(String kind, String id, List<String> names) {
        boolean isTag() {
            return kind.equals("tag");
        }
    }

    Queue<Thing> things() {
        return things;
    }

    Queue<String> wrong() {
        return wrong;
    }

    int done() {
        return done.get();
    }

    /** How often something was asked for again, because there was no answer or none but "later". */
    int again() {
        return again.get();
    }

    void make() {
        try (ExecutorService editors = Executors.newFixedThreadPool(EDITORS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int editor = 0; editor < EDITORS; editor++) {
                Random random = new Random(seed * EDITORS + editor);
                int share = number / EDITORS + (editor < number % EDITORS ? 1 : 0);
                all.add(editors.submit(() -> new Editor(random).make(share)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Editor {
        private final Random random;
        private final List<Thing> tags = new ArrayList<>();
        private final List<Thing> events = new ArrayList<>();
        private final Map<String, String> slugs = new HashMap<>();

        Editor(Random random) {
            this.random = random;
        }

        void make(int share) {
            for (int i = 0; i < share; i++) {
                int drawn = random.nextInt(100);
                if (drawn < 25 || tags.isEmpty()) {
                    begin(tags, newTag());
                } else if (drawn < 65) {
                    rename(tags.get(random.nextInt(tags.size())));
                } else if (drawn < 80 || events.isEmpty()) {
                    begin(events, newEvent());
                } else {
                    retitle(events.get(random.nextInt(events.size())));
                }
                done.incrementAndGet();
            }
        }

        private void begin(List<Thing> own, Thing thing) {
            own.add(thing);
            things.add(thing);
        }

        private Thing newTag() {
            String name = name();
            JsonPath made = until("POST", "/api/v1/tags", "{\"name\": \"" + name + "\"}");
            slugs.put(made.getString("id"), made.getString("slug"));
            return new Thing("tag", made.getString("id"), new ArrayList<>(List.of(name)));
        }

        private void rename(Thing tag) {
            String name = name();
            String path = "/api/v1/tags/" + slugs.get(tag.id());
            slugs.put(
                    tag.id(),
                    until("PATCH", path, "{\"name\": \"" + name + "\"}").getString("slug"));
            tag.names().add(name);
        }

        private Thing newEvent() {
            String title = name();
            String body =
                    "{\"title\": \"%s\", \"type\": \"webinar\", \"mode\": \"online\", \"timeZone\": \"Europe/London\", "
                                    .formatted(title)
                            + "\"start\": \"2027-03-01T10:00:00\", \"end\": \"2027-03-01T11:00:00\"}";
            String id = until("POST", "/api/v1/events", body).getString("id");
            until("PUT", "/api/v1/events/" + id + "/publication", "{}");
            return new Thing("event", id, new ArrayList<>(List.of(title)));
        }

        private void retitle(Thing event) {
            String title = name();
            until("PATCH", "/api/v1/events/" + event.id(), "{\"title\": \"" + title + "\"}");
            event.names().add(title);
        }

        private String name() {
            return NAMED + new UUID(random.nextLong(), random.nextLong());
        }

        private JsonPath until(String method, String path, String body) {
            String key = new UUID(random.nextLong(), random.nextLong()).toString();
            String at = path;
            for (int tries = 0; ; tries++) {
                HttpResponse<String> answer = ask(method, at, body, key);
                int status = answer == null ? 0 : answer.statusCode();
                if (status >= 200 && status < 300) {
                    return JsonPath.from(answer.body().isEmpty() ? "{}" : answer.body());
                }
                if (status == 308) { // renamed by the try before, whose answer was lost
                    at = answer.headers().firstValue("Location").orElseThrow();
                } else if (!FOR_NOW.contains(status) || tries > 1_000) {
                    wrong.add(method + " " + path + " was answered with " + status + " " + answer.body());
                    throw new IllegalStateException(wrong.toString());
                }
                again.incrementAndGet();
                pause();
            }
        }
    }

    private @Nullable HttpResponse<String> ask(String method, String path, String body, String key) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(TheHub.hub().gateway() + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + TheHub.token("editor"))
                    .header(
                            "Content-Type",
                            method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .header("If-Match", "*")
                    .header("Idempotency-Key", key)
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | RuntimeException noAnswer) { // nor a token, when Keycloak's database is away
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
