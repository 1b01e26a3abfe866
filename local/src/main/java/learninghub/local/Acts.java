package learninghub.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people do with pieces once they are there, read from {@code samples/acts.json}: each act is one request of one account.
 * {@code {name}} stands for the id that an earlier act was answered with, {@code {in n days}} for that instant.
 */
final class Acts {
    private static final Pattern DAYS = Pattern.compile("\\{in (\\d+) days\\}");
    private static final Pattern EARLIER = Pattern.compile("\\{([a-z ]+)\\}");

    private final Path samples;
    private final Api api;
    private final Loaded loaded;

    Acts(Path samples, Api api, Loaded loaded) {
        this.samples = samples;
        this.api = api;
        this.loaded = loaded;
    }

    void play() {
        read().forEach(act -> loaded.once(name(act), () -> play(act)));
    }

    private JsonNode read() {
        try {
            return Api.JSON.readTree(Files.readAllBytes(samples.resolve("acts.json")));
        } catch (IOException e) {
            throw new StartFailed("Cannot read the acts of the samples", e);
        }
    }

    private String play(JsonNode act) {
        String method = act.path("method").asText();
        Map<String, String> headers = new HashMap<>();
        headers.put(
                method.equals("POST") ? "Idempotency-Key" : "If-Match",
                method.equals("POST")
                        ? UUID.nameUUIDFromBytes(name(act).getBytes(StandardCharsets.UTF_8))
                                .toString()
                        : "*");
        act.path("headers")
                .properties()
                .forEach(each -> headers.put(each.getKey(), each.getValue().asText()));
        Api.Answer answer = api.send(
                        act.path("as").asText(),
                        method,
                        filled(act.path("path").asText()),
                        type(act),
                        body(act),
                        headers)
                .expected("The act " + name(act));
        return answer.body().path("id").asText("done");
    }

    private byte[] body(JsonNode act) {
        try {
            return act.has("file")
                    ? Files.readAllBytes(samples.resolve(act.path("file").asText()))
                    : act.has("body")
                            ? filled(act.path("body").toString()).getBytes(StandardCharsets.UTF_8)
                            : new byte[0];
        } catch (IOException e) {
            throw new StartFailed("Cannot read a file of the samples", e);
        }
    }

    private static String type(JsonNode act) {
        return act.path("type").asText("application/json");
    }

    private String filled(String text) {
        String dated = DAYS.matcher(text)
                .replaceAll(days -> Instant.now()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plus(Long.parseLong(days.group(1)), ChronoUnit.DAYS)
                        .toString());
        return EARLIER.matcher(dated).replaceAll(earlier -> Matcher.quoteReplacement(idOf(earlier.group(1))));
    }

    private String idOf(String act) {
        return loaded.once("act " + act, () -> {
            throw new StartFailed("No act before is called " + act);
        });
    }

    private static String name(JsonNode act) {
        return "act " + act.path("do").asText();
    }
}
