package learninghub.events.syndication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import learninghub.events.event.CalendarEntry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The next events as Atom (RFC 4287), written by ROME, and as JSON Feed 1.1. The same events give the same bytes. */
@ApplicationScoped
class EventFeeds {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final ObjectMapper json;
    private final String hubName;
    private final String address;
    private final String eventPages;

    EventFeeds(
            ObjectMapper json,
            @ConfigProperty(name = "hub.name") String hubName,
            @ConfigProperty(name = "hub.public-address") String address,
            @ConfigProperty(name = "hub.event-pages") String eventPages) {
        this.json = json;
        this.hubName = hubName;
        this.address = address;
        this.eventPages = eventPages;
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Document(String version, String title, String homePageUrl, String feedUrl, List<Item> items) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Item(
            String id, String url, String title, String contentText, Instant dateModified, List<String> tags) {}

    /** @param path the feed's own, query and all */
    byte[] atom(String path, List<CalendarEntry> entries) {
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId(address + path);
        feed.setTitle(hubName + ": events");
        feed.setUpdated(Date.from(entries.stream()
                .map(CalendarEntry::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)));
        Person author = new Person();
        author.setName(hubName);
        feed.setAuthors(List.of(author));
        feed.setOtherLinks(List.of(link("self", address + path)));
        feed.setEntries(entries.stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Entry entry(CalendarEntry event) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + event.id());
        entry.setTitle(readable(title(event)));
        entry.setUpdated(Date.from(event.updatedAt()));
        entry.setAlternateLinks(List.of(link("alternate", page(event))));
        Content text = new Content();
        text.setType(Content.TEXT);
        text.setValue(readable(text(event)));
        entry.setSummary(text);
        entry.setCategories(
                event.categories().stream().map(EventFeeds::category).toList());
        return entry;
    }

    byte[] jsonFeed(String path, List<CalendarEntry> entries) {
        List<Item> items = entries.stream()
                .map(event -> new Item(
                        "urn:uuid:" + event.id(),
                        page(event),
                        title(event),
                        text(event),
                        event.updatedAt(),
                        event.categories()))
                .toList();
        try {
            return json.writeValueAsBytes(new Document(
                    "https://jsonfeed.org/version/1.1", hubName + ": events", address, address + path, items));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(CalendarEntry event) {
        return event.cancelled() ? "Cancelled: " + event.title() : event.title();
    }

    private static String text(CalendarEntry event) {
        String place = event.place() == null ? "" : "\n" + event.place();
        return (WHEN.format(event.start()) + " (" + event.timeZone() + ")" + place + "\n\n" + event.text()).strip();
    }

    private String page(CalendarEntry event) {
        return eventPages.replace("{slug}", event.slug());
    }

    private static Category category(String name) {
        Category category = new Category();
        category.setTerm(readable(name));
        return category;
    }

    private static Link link(String rel, String href) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(href);
        return link;
    }

    /** XML has no place for some control characters, and a feed that holds one cannot be read at all. */
    private static String readable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
