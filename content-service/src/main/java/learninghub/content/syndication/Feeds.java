package learninghub.content.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import learninghub.content.article.ArticleFilter;
import learninghub.content.article.PublicSite;
import learninghub.content.article.PublishedPieces;
import learninghub.content.change.PublicChanges;
import learninghub.http.Page;
import org.jspecify.annotations.Nullable;

/** Pages of feeds by the list's filters. */
@ApplicationScoped
class Feeds {
    /** What the texts of one page may come to; a page of long pieces holds fewer of them. */
    static final long MOST_BYTES = 4L * 1024 * 1024;

    private final PublishedPieces pieces;
    private final PublicChanges changes;
    private final PublicSite site;
    private final Clock clock;

    Feeds(PublishedPieces pieces, PublicChanges changes, PublicSite site, Clock clock) {
        this.pieces = pieces;
        this.changes = changes;
        this.site = site;
        this.clock = clock;
    }

    Feed page(ArticleFilter filter, UriInfo request) {
        filter.permitPublishedOnly();
        Page<PublishedPieces.Head> page = pieces.heads(filter, MOST_BYTES);
        URI here = request.getRequestUri();
        return new Feed(
                page.items(),
                whole(here),
                whole(at(here, null)),
                page.next() == null ? null : whole(at(here, page.next())),
                whole(UriBuilder.fromUri(at(here, null))
                        .replacePath("/api/v1/articles")
                        .build()),
                changed());
    }

    /** The same feed in another form. */
    String sibling(Feed feed, String path) {
        return whole(UriBuilder.fromUri(feed.first()).replacePath(path).build());
    }

    private static URI at(URI here, @Nullable String cursor) {
        return UriBuilder.fromUri(here)
                .replaceQueryParam("cursor", cursor == null ? new Object[0] : new Object[] {cursor})
                .build();
    }

    private String whole(URI address) {
        return site.address()
                + address.getRawPath()
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /**
     * When anything last changed in public, a withdrawal included, which leaves no newer piece behind. Not told within the same second:
     * whoever keeps time in seconds could miss a second change.
     */
    private @Nullable Instant changed() {
        Instant last = changes.lastAt();
        return last == null || last.plus(Duration.ofSeconds(1)).isAfter(clock.instant()) ? null : last;
    }
}
