package learninghub.events.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import learninghub.http.Refusal;
import learninghub.identifiers.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * Reads events in the words of schema.org, as JSON-LD. As JSON: what a page says of its events uses the plain names, and nothing is
 * fetched from where a context points.
 */
@ApplicationScoped
class LinkedDataSource {
    private final ObjectMapper json;

    LinkedDataSource(ObjectMapper json) {
        this.json = json;
    }

    /** @param zone of the event: schema.org has offsets only */
    List<Incoming> read(String text, ZoneId zone) {
        List<JsonNode> nodes = new ArrayList<>();
        collect(parsed(text), nodes);
        List<Incoming> read = new ArrayList<>();
        nodes.forEach(node -> read.add(incoming(read.size() + 1, node, zone)));
        return read;
    }

    private JsonNode parsed(String text) {
        try {
            JsonNode node = json.readTree(text);
            if (!node.isContainerNode()) {
                Identifiers.refuse(Identifiers.in(node));
                throw new Refusal.Malformed("This is no JSON object or list.");
            }
            return node;
        } catch (JsonProcessingException unreadable) {
            throw new Refusal.Malformed("This is no JSON.");
        }
    }

    /** Events stand alone, in a list, or in a graph. */
    private static void collect(JsonNode node, List<JsonNode> found) {
        if (node.isArray()) {
            node.forEach(one -> collect(one, found));
        } else if (node.has("@graph")) {
            collect(node.get("@graph"), found);
        } else if (texts(node.path("@type")).anyMatch(type -> type.endsWith("Event"))) {
            found.add(node);
        }
    }

    private Incoming incoming(int line, JsonNode node, ZoneId zone) {
        Incoming incoming = Incoming.of(line, key(node), json.createObjectNode());
        if (node.path("eventStatus").asText().endsWith("EventCancelled")) {
            return incoming.refused("Its source says that it is cancelled; an editor decides what becomes of it here.");
        }
        try {
            describe(incoming.said(), node);
            time(incoming.said(), "start", node.path("startDate"), zone);
            time(incoming.said(), "end", node.path("endDate"), zone);
            incoming.said().put("timeZone", zone.getId());
            return incoming;
        } catch (DateTimeException unreadable) {
            return incoming.refused("Its times cannot be read.");
        }
    }

    private static @Nullable String key(JsonNode node) {
        return Stream.of("@id", "identifier", "url")
                .map(name -> text(node.path(name)))
                .filter(key -> key != null && !key.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static void describe(ObjectNode said, JsonNode node) {
        String title = text(node.path("name"));
        List<String> types = texts(node.path("@type")).toList();
        List<String> keywords = texts(node.path("keywords"))
                .flatMap(words -> Stream.of(words.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        said.put("title", title);
        said.put("description", text(node.path("description")));
        said.put("type", types.contains("CourseInstance") ? "course" : Guess.type(keywords, title));
        said.put("mode", mode(node));
        each(node.path("location"))
                .filter(place ->
                        place.isTextual() || place.path("@type").asText().equals("Place"))
                .findFirst()
                .ifPresent(place -> venue(said.putObject("venue"), place));
        if (Guess.isWebAddress(text(node.path("url")))) {
            said.put("registrationUrl", text(node.path("url")));
        }
        keywords.forEach(said.withArray("tags")::add);
        texts(node.path("organizer")).forEach(said.withArray("hosts")::add);
        // Whoever named them there has not asked them for here.
        texts(node.path("performer"))
                .forEach(name ->
                        said.withArray("speakers").addObject().put("name", name).put("consent", false));
    }

    private static String mode(JsonNode node) {
        String mode = node.path("eventAttendanceMode").asText();
        boolean somewhere = each(node.path("location"))
                .anyMatch(place -> place.path("@type").asText().equals("Place"));
        if (mode.endsWith("MixedEventAttendanceMode")) {
            return "hybrid";
        }
        return mode.endsWith("OfflineEventAttendanceMode") || (mode.isEmpty() && somewhere) ? "in-person" : "online";
    }

    private static void venue(ObjectNode venue, JsonNode place) {
        venue.put("name", text(place));
        JsonNode address = place.path("address");
        String written = address.isTextual()
                ? address.asText()
                : String.join(
                        ", ",
                        Stream.of("streetAddress", "addressLocality", "postalCode")
                                .map(name -> address.path(name).asText(""))
                                .filter(part -> !part.isEmpty())
                                .toList());
        if (!written.isEmpty()) {
            venue.put("address", written);
        }
    }

    private static void time(ObjectNode said, String name, JsonNode given, ZoneId zone) {
        String text = given.asText("");
        if (text.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})")) {
            said.put(
                    name,
                    OffsetDateTime.parse(text)
                            .atZoneSameInstant(zone)
                            .toLocalDateTime()
                            .toString());
        } else if (text.contains("T")) {
            said.put(name, LocalDateTime.parse(text).toString());
        } else if (!text.isEmpty()) {
            LocalDate day = LocalDate.parse(text);
            said.put(
                    name,
                    (name.equals("end") ? day.plusDays(1) : day).atStartOfDay().toString());
        }
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    /** A text, or what a thing is called. */
    private static @Nullable String text(JsonNode node) {
        JsonNode first = node.isArray() ? node.path(0) : node;
        return first.isTextual()
                ? first.asText()
                : first.path("name").asText(first.path("value").asText(null));
    }

    private static Stream<String> texts(JsonNode node) {
        return each(node).map(LinkedDataSource::text).filter(text -> text != null && !text.isBlank());
    }
}
