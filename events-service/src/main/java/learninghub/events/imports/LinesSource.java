package learninghub.events.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads events a line each, as they are handed in one by one, with an {@code importKey}. */
@ApplicationScoped
class LinesSource {
    private static final String KEY = "importKey";

    private final ObjectMapper json;

    LinesSource(ObjectMapper json) {
        this.json = json;
    }

    List<Incoming> read(String text) {
        List<String> lines = text.lines().toList();
        List<Incoming> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read.add(incoming(i + 1, lines.get(i)));
            }
        }
        return read;
    }

    private Incoming incoming(int number, String line) {
        try {
            if (json.readTree(line) instanceof ObjectNode said) {
                return Incoming.of(number, key(said), said);
            }
        } catch (JsonProcessingException unreadable) {
            return nothing(number);
        }
        return nothing(number);
    }

    private Incoming nothing(int number) {
        return Incoming.of(number, null, json.createObjectNode()).refused("This line is no JSON object.");
    }

    /** Else where to register, else what it is called and when it begins. */
    private static @Nullable String key(ObjectNode said) {
        JsonNode given = said.remove(KEY);
        if (given != null && given.isTextual()) {
            return given.asText();
        }
        String url = said.path("registrationUrl").asText("");
        return url.isEmpty()
                ? said.path("title").asText() + " " + said.path("start").asText()
                : url;
    }
}
