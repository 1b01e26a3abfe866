package learninghub.content.syndication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import learninghub.content.article.PublicSite;
import learninghub.content.article.PublishedPiece;
import learninghub.content.article.PublishedPieces;
import org.jspecify.annotations.Nullable;

/** A feed as JSON Feed 1.1. */
@ApplicationScoped
class JsonFeed {
    static final String MEDIA_TYPE = "application/feed+json";
    static final String PATH = "/feeds/articles.json";

    private final PublishedPieces pieces;
    private final WholeAddresses addresses;
    private final PublicSite site;
    private final ObjectMapper json;

    JsonFeed(PublishedPieces pieces, WholeAddresses addresses, PublicSite site, ObjectMapper json) {
        this.pieces = pieces;
        this.addresses = addresses;
        this.site = site;
        this.json = json;
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Document(
            String version,
            String title,
            String homePageUrl,
            String feedUrl,
            @Nullable String nextUrl,
            List<Item> items) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Item(
            String id,
            String url,
            @Nullable String externalUrl,
            String title,
            String contentHtml,
            @Nullable String summary,
            Instant datePublished,
            Instant dateModified,
            List<Author> authors,
            List<String> tags,
            String language,
            List<Attachment> attachments) {}

    private record Author(String name) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Attachment(
            String url,
            String mimeType,
            String title,
            @Nullable Long sizeInBytes) {}

    byte[] of(Feed page) {
        Document document = new Document(
                "https://jsonfeed.org/version/1.1",
                site.name(),
                site.address(),
                page.self(),
                page.next(),
                pieces.of(page.heads()).stream().map(this::item).toList());
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Item item(PublishedPiece piece) {
        return new Item(
                "urn:uuid:" + piece.id(),
                site.article(piece.slug()),
                piece.source() == null || piece.source().url() == null
                        ? null
                        : site.absolute(piece.source().url()),
                piece.title(),
                addresses.html(piece),
                piece.summary(),
                piece.publishedAt(),
                piece.updatedAt(),
                piece.authors().stream()
                        .filter(author -> author.name() != null)
                        .map(author -> new Author(author.name()))
                        .toList(),
                piece.tags().stream().map(PublishedPiece.Named::name).toList(),
                piece.language(),
                attachments(piece));
    }

    /** The format asks for a media type; a file of unknown type is one of bytes. */
    private List<Attachment> attachments(PublishedPiece piece) {
        return piece.attachments().stream()
                .filter(file -> file.url() != null)
                .map(file -> new Attachment(
                        site.absolute(file.url()),
                        file.mediaType() == null ? "application/octet-stream" : file.mediaType(),
                        file.name(),
                        file.size()))
                .toList();
    }
}
