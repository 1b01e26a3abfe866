package learninghub.content.syndication;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import learninghub.content.article.PublicSite;
import learninghub.content.article.PublishedPiece;
import learninghub.content.article.PublishedPieces;
import org.jspecify.annotations.Nullable;

/** A feed as Atom (RFC 4287). */
@ApplicationScoped
class AtomFeed {
    static final String MEDIA_TYPE = "application/atom+xml";
    static final String PATH = "/feeds/articles.atom";

    private final PublishedPieces pieces;
    private final Feeds feeds;
    private final WholeAddresses addresses;
    private final PublicSite site;

    AtomFeed(PublishedPieces pieces, Feeds feeds, WholeAddresses addresses, PublicSite site) {
        this.pieces = pieces;
        this.feeds = feeds;
        this.addresses = addresses;
        this.site = site;
    }

    byte[] of(Feed page) {
        var feed = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId(page.first());
        feed.setTitle(site.name());
        feed.setUpdated(Date.from(page.updated()));
        // An entry without an author of its own has the feed's.
        feed.setAuthors(List.of(person(site.name())));
        feed.setOtherLinks(Stream.of(
                        link("self", MEDIA_TYPE, page.self()),
                        link("first", MEDIA_TYPE, page.first()),
                        page.next() == null ? null : link("next", MEDIA_TYPE, page.next()))
                .filter(Objects::nonNull)
                .toList());
        feed.setAlternateLinks(List.of(
                link("alternate", "application/json", page.list()),
                link("alternate", JsonFeed.MEDIA_TYPE, feeds.sibling(page, JsonFeed.PATH))));
        feed.setEntries(pieces.of(page.heads()).stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Entry entry(PublishedPiece piece) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + piece.id());
        entry.setTitle(XmlText.readable(piece.title()));
        entry.setPublished(Date.from(piece.publishedAt()));
        entry.setUpdated(Date.from(piece.updatedAt()));
        entry.setAlternateLinks(List.of(link("alternate", null, site.article(piece.slug()))));
        entry.setOtherLinks(further(piece));
        entry.setAuthors(piece.authors().stream()
                .filter(author -> author.name() != null)
                .map(author -> person(XmlText.readable(author.name())))
                .toList());
        entry.setCategories(categories(piece));
        if (piece.summary() != null) {
            entry.setSummary(content(Content.TEXT, piece.summary()));
        }
        if (piece.licence() != null) {
            entry.setRights(XmlText.readable(piece.licence()));
        }
        entry.setContents(List.of(content(Content.HTML, addresses.html(piece))));
        return entry;
    }

    private List<Link> further(PublishedPiece piece) {
        List<Link> links = new ArrayList<>();
        if (piece.source() != null && piece.source().url() != null) {
            links.add(link("via", null, site.absolute(piece.source().url())));
        }
        for (PublishedPiece.File file : piece.attachments()) {
            if (file.url() != null) {
                Link enclosure = link("enclosure", file.mediaType(), site.absolute(file.url()));
                enclosure.setTitle(XmlText.readable(file.name()));
                enclosure.setLength(file.size() == null ? 0 : file.size());
                links.add(enclosure);
            }
        }
        return links;
    }

    private List<Category> categories(PublishedPiece piece) {
        return Stream.concat(
                        piece.tags().stream().map(tag -> category("/api/v1/tags", tag.slug(), tag.name())),
                        piece.categories().stream()
                                .map(term -> category(
                                        "/api/v1/vocabularies/" + term.vocabulary(), term.path(), term.name())))
                .toList();
    }

    private Category category(String scheme, String term, String label) {
        Category category = new Category();
        category.setScheme(site.absolute(scheme));
        category.setTerm(term);
        category.setLabel(XmlText.readable(label));
        return category;
    }

    private static Link link(String rel, @Nullable String type, String href) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(href);
        return link;
    }

    private static SyndPerson person(String name) {
        Person person = new Person();
        person.setName(name);
        return person;
    }

    private static Content content(String type, String value) {
        Content content = new Content();
        content.setType(type);
        content.setValue(XmlText.readable(value));
        return content;
    }
}
