package learninghub.content.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Date;
import java.util.List;
import java.util.UUID;
import learninghub.content.article.PublicSite;
import org.jspecify.annotations.Nullable;

/** The newest results of a saved search as Atom (RFC 4287). It says neither what was asked nor by whom. */
@ApplicationScoped
class SearchFeed {
    /** Readers fetch often; what is older they have seen. */
    static final int ENTRIES = 50;

    private final Find find;
    private final PublicSite site;
    private final ObjectMapper json;

    SearchFeed(Find find, PublicSite site, ObjectMapper json) {
        this.find = find;
        this.site = site;
        this.json = json;
    }

    /** A feed with its entity tag. */
    record Written(byte[] xml, String tag) {}

    Written of(SavedSearch saved) {
        Search newest = Search.of(saved.query().sorted("newest"), List.of(), ENTRIES, null);
        List<Entry> entries =
                find.page(newest).items().stream().map(this::entry).toList();
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId("urn:uuid:" + saved.id());
        feed.setTitle(site.name());
        feed.setUpdated(
                entries.stream().map(Entry::getUpdated).max(Date::compareTo).orElse(Date.from(saved.createdAt())));
        Person hub = new Person();
        hub.setName(site.name());
        feed.setAuthors(List.of(hub));
        feed.setOtherLinks(List.of(link("self", site.absolute("/feeds/searches/" + saved.id() + ".atom"))));
        feed.setEntries(entries);
        byte[] xml = write(feed);
        return new Written(xml, UUID.nameUUIDFromBytes(xml).toString());
    }

    private Entry entry(SearchPage.Item item) {
        JsonNode card = card(item);
        String slug = card.path("slug").asText();
        boolean article = card.path("kind").asText().equals("article");
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + card.path("id").asText());
        entry.setTitle(readable(card.path("title").asText()));
        entry.setPublished(date(card.path("publishedAt").asText()));
        entry.setUpdated(date(card.path("updatedAt").asText()));
        entry.setAlternateLinks(
                List.of(link("alternate", article ? site.article(slug) : site.absolute("/api/v1/events/" + slug))));
        Content snippet = new Content();
        snippet.setType(Content.HTML);
        snippet.setValue(readable(card.path("snippet").asText()));
        entry.setSummary(snippet);
        return entry;
    }

    private static @Nullable Date date(String instant) {
        return instant.isEmpty() ? null : Date.from(Instant.parse(instant));
    }

    private static Link link(String relation, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }

    /** XML has no place for some control characters, and a feed that holds one cannot be read at all. */
    private static String readable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static byte[] write(Feed feed) {
        try {
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode card(SearchPage.Item item) {
        try {
            return json.readTree(item.json());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
