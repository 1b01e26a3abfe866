package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import learninghub.content.change.PublicChanges;
import learninghub.http.Caller;
import learninghub.outbox.Outbox;

/** An editor gives a published piece another slug. The old one redirects; what the piece says does not change. */
@ApplicationScoped
class MoveArticle {
    private final ArticleRepository articles;
    private final LiveArticles live;
    private final Slugs slugs;
    private final PublicChanges changes;
    private final Outbox outbox;
    private final Clock clock;

    MoveArticle(
            ArticleRepository articles,
            LiveArticles live,
            Slugs slugs,
            PublicChanges changes,
            Outbox outbox,
            Clock clock) {
        this.articles = articles;
        this.live = live;
        this.slugs = slugs;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void move(Article article, String slug, Caller caller) {
        if (slug.equals(article.slug())) {
            return;
        }
        article.permitMoving(caller);
        Instant now = clock.instant();
        slugs.change(article, slug);
        articles.remember(article, caller, "moved", null, now);
        articles.flush();
        if (article.isPublished()) {
            live.amend(article.id(), copy -> copy.put("slug", slug));
            changes.record("article", article.id(), PublicChanges.PUBLISHED);
            outbox.announce(live.announcement(article.id()));
        }
    }
}
