package learninghub.events.syndication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import learninghub.events.event.CalendarEntry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An event in the words of schema.org, as JSON-LD. */
@ApplicationScoped
class SchemaOrg {
    static final String MEDIA_TYPE = "application/ld+json";

    private static final String WORDS = "https://schema.org/";

    private final ObjectMapper json;
    private final String eventPages;

    SchemaOrg(ObjectMapper json, @ConfigProperty(name = "hub.event-pages") String eventPages) {
        this.json = json;
        this.eventPages = eventPages;
    }

    ObjectNode of(CalendarEntry entry) {
        String page = eventPages.replace("{slug}", entry.slug());
        ObjectNode node = json.createObjectNode();
        node.put("@context", "https://schema.org");
        node.put("@type", "EducationEvent");
        node.put("@id", "urn:uuid:" + entry.id());
        node.put("url", page);
        node.put("name", entry.title());
        if (!entry.text().isEmpty()) {
            node.put("description", entry.text());
        }
        node.put("startDate", withOffset(entry.startsAt(), entry.timeZone()));
        node.put("endDate", withOffset(entry.endsAt(), entry.timeZone()));
        node.put("eventStatus", WORDS + (entry.cancelled() ? "EventCancelled" : "EventScheduled"));
        node.put("eventAttendanceMode", WORDS + attendance(entry.mode()));
        places(node.putArray("location"), entry, page);
        ArrayNode organisers = node.putArray("organizer");
        entry.hosts().forEach(host -> organisers.add(thing("Organization", host)));
        ArrayNode keywords = node.putArray("keywords");
        entry.categories().forEach(keywords::add);
        return node;
    }

    /** The joining link is nobody's here: where to attend online is told at the event's own address. */
    private void places(ArrayNode places, CalendarEntry entry, String page) {
        if (entry.place() != null) {
            places.add(thing("Place", entry.place()));
        }
        if (!entry.mode().equals("in-person")) {
            places.add(json.createObjectNode().put("@type", "VirtualLocation").put("url", page));
        }
    }

    private ObjectNode thing(String type, String name) {
        return json.createObjectNode().put("@type", type).put("name", name);
    }

    private static String attendance(String mode) {
        return switch (mode) {
            case "online" -> "OnlineEventAttendanceMode";
            case "in-person" -> "OfflineEventAttendanceMode";
            default -> "MixedEventAttendanceMode";
        };
    }

    private static String withOffset(Instant instant, String zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZoneId.of(zone)));
    }
}
