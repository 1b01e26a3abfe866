package learninghub.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Loads {@code samples/} on first start, through the public API and as the accounts a person would use, so that what is
 * there afterwards came in by the same door as everything else.
 */
final class Samples {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path samples;
    private final Api api;
    private final Progress progress;
    private final Loaded loaded;

    Samples(Workspace workspace, Path data, Hub hub, Progress progress) {
        this.samples = workspace.root().resolve("samples");
        this.api = new Api(hub);
        this.progress = progress;
        this.loaded = new Loaded(data.resolve("samples.properties"));
    }

    /** What cannot be loaded is told and tried again at the next start; the hub itself is none the worse. */
    void loadMissing() {
        if (loaded.has("all") || !Files.isDirectory(samples)) {
            return;
        }
        try {
            load();
        } catch (StartFailed e) {
            progress.say("The samples are not complete; the next bin/run goes on from here: " + e.getMessage());
        }
    }

    private void load() {
        long from = System.currentTimeMillis();
        progress.say("Loading the samples");
        importFile("articles", "application/zip", zipped(samples.resolve("articles")));
        importFile("news", "application/x-ndjson", bytes(samples.resolve("news.ndjson")));
        networks(json("networks.json"));
        json("events.json").forEach(this::event);
        new Acts(samples, api, loaded).play();
        loaded.once("all", () -> LocalDate.now(ZoneId.of("UTC")).toString());
        progress.ready("samples", from);
    }

    private void importFile(String name, String type, byte[] body) {
        loaded.once("import " + name, () -> {
            Api.Answer accepted = api.send(
                            "editor", "POST", "/api/v1/imports?publish=true", type, body, key("import " + name))
                    .expected("The import of " + name);
            String id = accepted.body().path("id").asText();
            await("The import of " + name, () -> imported(id));
            return id;
        });
    }

    /** Whether it is done; items that were refused are told, for a sample must not vanish quietly. */
    private boolean imported(String id) {
        Api.Answer state = api.get("editor", "/api/v1/imports/" + id).expected("The state of an import");
        boolean done =
                List.of("done", "failed").contains(state.body().path("state").asText());
        if (done && state.body().path("refused").asInt(0) > 0) {
            progress.say("  some samples were refused: " + state.text());
        }
        return done;
    }

    private void networks(JsonNode file) {
        file.path("memberProfiles").properties().forEach(each -> profile(each.getKey(), each.getValue()));
        for (JsonNode network : file.path("networks")) {
            String slug = network.path("slug").asText();
            network(slug, network);
            file.path("statements")
                    .path(slug)
                    .properties()
                    .forEach(each -> join(slug, each.getKey(), each.getValue().asText()));
            noteTaker(slug);
            network.path("meetings").forEach(meeting -> meeting(slug, meeting));
        }
    }

    private void profile(String account, JsonNode profile) {
        loaded.once("profile " + account, () -> {
            String etag = api.get(account, "/api/v1/me/profile")
                    .expected("The profile of " + account)
                    .etag();
            api.send(account, "PUT", "/api/v1/me/profile", profile, Map.of("If-Match", etag))
                    .expected("The profile of " + account);
            return account;
        });
    }

    private void network(String slug, JsonNode network) {
        loaded.once("network " + slug, () -> {
            ObjectNode created = network.deepCopy();
            created.remove(List.of("meetings", "slug")); // the slug is made from the name
            created.putArray("chairs").add(Cast.chair().subject());
            JsonNode made = api.send("steward", "POST", "/api/v1/networks", created, key("network " + slug))
                    .expected("The network " + slug)
                    .body();
            if (!made.path("slug").asText().equals(slug)) {
                throw new StartFailed("The network " + slug + " was given another slug: " + made.path("slug"));
            }
            return made.path("id").asText();
        });
    }

    private void join(String slug, String account, String statement) {
        loaded.once("member " + slug + " " + account, () -> {
            String requests = "/api/v1/networks/" + slug + "/membership-requests";
            ObjectNode request = JsonNodeFactory.instance.objectNode().put("statement", statement);
            Api.Answer asked = api.send(account, "POST", requests, request, key("member " + slug + " " + account))
                    .expected("The request of " + account + " to join " + slug);
            String id = asked.body().path("id").asText();
            if (asked.body().path("state").asText().equals("referred")) {
                ObjectNode decision = JsonNodeFactory.instance
                        .objectNode()
                        .put("decision", "approved")
                        .put("reason", "Meets the rules of the network");
                api.send("chair", "PUT", requests + "/" + id + "/decision", decision, Map.of("If-Match", "*"))
                        .expected("The decision on " + account + " in " + slug);
            }
            return id;
        });
    }

    private void noteTaker(String slug) {
        loaded.once("note-taker " + slug, () -> {
            String notetaker = Cast.notetaker().subject();
            ObjectNode role = JsonNodeFactory.instance.objectNode().put("role", "note-taker");
            String path = "/api/v1/networks/" + slug + "/members/" + notetaker;
            api.send("chair", "PATCH", path, role, Map.of("If-Match", "*"))
                    .expected("Making notetaker the note-taker of " + slug);
            return notetaker;
        });
    }

    private void meeting(String slug, JsonNode meeting) {
        String item = "meeting " + slug + " " + meeting.path("dayOffset").asText();
        String path = "/api/v1/networks/" + slug + "/meetings";
        String id = loaded.once(item, () -> {
            ObjectNode created = dated(meeting);
            created.remove("notes");
            return api.send("chair", "POST", path, created, key(item))
                    .expected("The " + item)
                    .body()
                    .path("id")
                    .asText();
        });
        if (meeting.has("notes")) {
            loaded.once("notes of " + item, () -> notes(path + "/" + id + "/notes", meeting.path("notes")));
        }
    }

    private String notes(String path, JsonNode notes) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("body", notes.path("body"));
        String etag = api.get("notetaker", path).status() == 200
                ? api.get("notetaker", path).etag() // written by a load that was interrupted
                : api.send("notetaker", "PUT", path, body, Map.of("If-None-Match", "*"))
                        .expected("Writing " + path)
                        .etag();
        if (notes.path("publish").asBoolean(true)) {
            ObjectNode none = JsonNodeFactory.instance.objectNode();
            api.send("notetaker", "PUT", path + "/publication", none, Map.of("If-Match", etag))
                    .expected("Publishing " + path);
        }
        return path;
    }

    /** Tags and networks reach events-service over Kafka; until then it refuses them as unknown. */
    private void event(JsonNode event) {
        String item = "event " + event.path("title").asText();
        String id = loaded.once(item, () -> {
            ObjectNode created = dated(event);
            Api.Answer[] answer = new Api.Answer[1];
            await(
                    "The " + item,
                    () -> {
                        answer[0] = api.send("editor", "POST", "/api/v1/events", created, key(item));
                        return !namesSomethingUnknown(answer[0]);
                    },
                    () -> answer[0].text());
            return answer[0].expected("The " + item).body().path("id").asText();
        });
        loaded.once("publication of " + item, () -> {
            String path = "/api/v1/events/" + id;
            String etag = api.get("editor", path).expected("The " + item).etag();
            api.send(
                            "editor",
                            "PUT",
                            path + "/publication",
                            JsonNodeFactory.instance.objectNode(),
                            Map.of("If-Match", etag))
                    .expected("The publication of the " + item);
            return id;
        });
    }

    private static boolean namesSomethingUnknown(Api.Answer answer) {
        List<String> pointers = answer.body().path("errors").findValuesAsText("pointer");
        return answer.status() == 422
                && pointers.stream().anyMatch(pointer -> pointer.matches("/(tags|categories|admits)(/.*)?"));
    }

    /** The samples' days count from the day of loading, so that there is always something past and something to come. */
    private static ObjectNode dated(JsonNode item) {
        ObjectNode dated = item.deepCopy();
        ZoneId zone = ZoneId.of(item.path("timeZone").asText());
        LocalDate first = LocalDate.now(zone).plusDays(item.path("dayOffset").asInt());
        LocalDate last = first.plusDays(Math.max(1, item.path("durationDays").asInt(1)) - 1);
        dated.put("start", first.atTime(LocalTime.parse(item.path("startTime").asText())) + ":00");
        dated.put("end", last.atTime(LocalTime.parse(item.path("endTime").asText())) + ":00");
        dated.remove(List.of("dayOffset", "startTime", "endTime", "durationDays"));
        return dated;
    }

    private static Map<String, String> key(String item) {
        return Map.of(
                "Idempotency-Key",
                java.util
                        .UUID
                        .nameUUIDFromBytes(item.getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private static void await(String what, BooleanSupplier done) {
        await(what, done, () -> "");
    }

    private static void await(String what, BooleanSupplier done, Supplier<String> last) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new StartFailed(what + " is not done after " + PATIENCE.toSeconds() + " s " + last.get());
            }
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailed("Interrupted while loading the samples", e);
            }
        }
    }

    private JsonNode json(String name) {
        try {
            return Api.JSON.readTree(bytes(samples.resolve(name)));
        } catch (IOException e) {
            throw new StartFailed(samples.resolve(name) + " is not JSON", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StartFailed("Cannot read " + file, e);
        }
    }

    /** The same bytes each time, so that a repeated request is the same request. */
    private static byte[] zipped(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                var files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                ZipEntry entry = new ZipEntry(file.getFileName().toString());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new StartFailed("Cannot read " + folder, e);
        }
        return bytes.toByteArray();
    }
}
