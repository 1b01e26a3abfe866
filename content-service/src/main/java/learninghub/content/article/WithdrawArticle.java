package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import learninghub.content.change.PublicChanges;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** An editor takes a piece away from readers. It leaves a tombstone; the working copy stays. */
@ApplicationScoped
class WithdrawArticle {
    private final ArticleRepository articles;
    private final LiveArticles live;
    private final PreviewLinks previewLinks;
    private final PublicChanges changes;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawArticle(
            ArticleRepository articles,
            LiveArticles live,
            PreviewLinks previewLinks,
            PublicChanges changes,
            Outbox outbox,
            Clock clock) {
        this.articles = articles;
        this.live = live;
        this.previewLinks = previewLinks;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void withdraw(String ref, @Nullable String ifMatch, Caller editor) {
        Article article = articles.inEditorsHands(editor, ref);
        requireEither(ifMatch, article);
        if (article.isScheduled() && !article.isPublished()) {
            Instant now = clock.instant();
            article.unschedule(now);
            articles.remember(article, editor, "unscheduled", null, now);
        } else {
            withdraw(article, editor, "withdrawn");
        }
    }

    /** In the caller's transaction. Links to what was being written end as well: whoever withdraws wants it out of sight. */
    void withdraw(Article article, Caller by, String act) {
        Instant now = clock.instant();
        article.withdraw(now);
        articles.remember(article, by, act, null, now);
        articles.flush();
        live.withdraw(article.id());
        previewLinks.closeAll(article.id());
        changes.record("article", article.id(), PublicChanges.WITHDRAWN);
        outbox.announce(new ArticleWithdrawn(article.id(), article.slug(), now));
    }

    /** Both copies name the piece; whoever read the live one may withdraw it. */
    void requireEither(@Nullable String ifMatch, Article article) {
        String liveTag = live.tag(article.id());
        if (liveTag == null || !ETags.matches(ifMatch, liveTag)) {
            ETags.require(ifMatch, article.workingTag());
        }
    }
}
