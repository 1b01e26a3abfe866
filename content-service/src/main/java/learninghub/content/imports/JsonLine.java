package learninghub.content.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learninghub.http.Fault;

/** Reads one article from a line of JSON: the API's own names, and those of a page listing read off a hub. */
@ApplicationScoped
class JsonLine {
    private static final Map<String, String> TYPES =
            Map.of("Content Article", "article", "News Article", "news", "Resource", "resource");

    /** Where it stood on the page it was read from: of no use here, so not worth a note. */
    private static final List<String> PLACE = List.of("page", "position", "comments");

    private static final List<String> NOT_TAKEN = List.of("postedBy", "postedIn");

    /** Names the form of a line that this hub has exported; such a line is taken word for word. */
    private static final String EXPORTED = "export";

    /** What an exported line says about the piece and not of it. */
    private static final List<String> OF_AN_EXPORT =
            List.of(EXPORTED, "id", "slug", "status", "url", "updatedAt", "revision");

    private final ObjectMapper json;
    private final Fields fields;

    JsonLine(ObjectMapper json, Fields fields) {
        this.json = json;
        this.fields = fields;
    }

    Item read(int line, Decoded text, boolean repair) {
        try {
            if (json.readTree(text.text()) instanceof ObjectNode object) {
                return read(new Fields.Place(line, null, text.repairs(), repair), object);
            }
        } catch (JsonProcessingException broken) {
            return Item.Unreadable.because(line, null, "", "Not well-formed JSON.");
        }
        return Item.Unreadable.because(line, null, "", "Not a JSON object.");
    }

    private Item read(Fields.Place place, ObjectNode object) {
        if (object.has(EXPORTED)) {
            object.remove(OF_AN_EXPORT);
            return fields.exported(place, object);
        }
        String type = object.path("type").asText("article");
        if (type.equalsIgnoreCase("event")) {
            return Item.Unreadable.because(
                    place.line(),
                    null,
                    "/type",
                    "Events are taken in by POST /api/v1/events/imports, with their dates.");
        }
        object.put("type", TYPES.getOrDefault(type, type));
        if (!object.has("body") && object.has("text")) {
            object.set("body", object.remove("text"));
        }
        object.remove(PLACE);
        List<Fault> notes = notes(object);
        source(object);
        if (object.get("body") instanceof TextNode text) {
            BodyText body = BodyText.of(text.textValue());
            object.put("body", body.markdown());
            return fields.item(place.with(body.repairs()), object, notes);
        }
        return fields.item(place, object, notes);
    }

    private static List<Fault> notes(ObjectNode object) {
        List<Fault> notes = new ArrayList<>();
        for (String name : NOT_TAKEN) {
            JsonNode value = object.remove(name);
            if (value != null && !value.isNull()) {
                notes.add(Fault.at("/" + name, "Not taken over."));
            }
        }
        return notes;
    }

    /** {@code source.paywalled} is access here, and dates come in English. */
    private static void source(ObjectNode object) {
        if (object.path("source") instanceof ObjectNode source) {
            JsonNode paywalled = source.remove("paywalled");
            if (paywalled != null && !object.has("access")) {
                object.put("access", paywalled.asBoolean() ? "paywall" : "open");
            }
            LocalDate date = Fields.date(source.path("date").asText(null));
            if (date != null) {
                source.put("date", date.toString());
            }
        }
    }
}
