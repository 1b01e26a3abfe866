package learninghub.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** JSON Merge Patch (RFC 7396) over the record a client may write: null removes, a list is replaced whole, the result is validated. */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** What {@code current} becomes under {@code patch}. Refuses (422) unknown fields, wrong forms and broken rules. */
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        if (!patch.isObject()) {
            throw new Refusal.Invalid(Fault.at("", "A merge patch is a JSON object."));
        }
        try {
            JsonValue merged =
                    Json.createMergePatch(value(patch.toString())).apply(value(json.writeValueAsString(current)));
            T patched = json.readValue(merged.toString(), type);
            var violations = validator.validate(patched);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return patched;
        } catch (com.fasterxml.jackson.databind.JsonMappingException unreadable) {
            throw new jakarta.ws.rs.WebApplicationException(unreadable, 400);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonValue value(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
