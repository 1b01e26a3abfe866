package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import learninghub.content.change.PublicChanges;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** An editor makes the working copy what readers see, all of it at once. */
@ApplicationScoped
class PublishArticle {
    private final ArticleRepository articles;
    private final LiveArticles live;
    private final Slugs slugs;
    private final Consents consents;
    private final Taxonomy taxonomy;
    private final PublicChanges changes;
    private final Outbox outbox;
    private final Clock clock;

    PublishArticle(
            ArticleRepository articles,
            LiveArticles live,
            Slugs slugs,
            Consents consents,
            Taxonomy taxonomy,
            PublicChanges changes,
            Outbox outbox,
            Clock clock) {
        this.articles = articles;
        this.live = live;
        this.slugs = slugs;
        this.consents = consents;
        this.taxonomy = taxonomy;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    WorkingCopy publish(String ref, Publication publication, @Nullable String ifMatch, Caller editor) {
        Article article = articles.inEditorsHands(editor, ref);
        ETags.require(ifMatch, article.workingTag());
        publication.requirePossible(clock.instant());
        return publication.isLater()
                ? schedule(article, publication, editor)
                : publish(article, editor, null, publication.expireAt());
    }

    private WorkingCopy schedule(Article article, Publication publication, Caller editor) {
        Instant now = clock.instant();
        Instant at = java.util.Objects.requireNonNull(publication.publishAt());
        article.schedule(editor, at, publication.expireAt(), now);
        articles.remember(article, editor, "scheduled", null, now);
        articles.flush();
        ArticleContent content = articles.workingContent(article);
        return WorkingCopy.of(article, content, Names.of(List.of(content), taxonomy));
    }

    /**
     * In the caller's transaction.
     *
     * @param since when it was first published elsewhere, for a piece that is taken over; null: now
     * @param until when it is withdrawn; null: it stays
     */
    WorkingCopy publish(Article article, Caller editor, @Nullable Instant since, @Nullable Instant until) {
        Instant now = clock.instant();
        ArticleContent content = articles.workingContent(article);
        consents.require(article, content.draft());
        if (!article.wasEverPublished()) {
            slugs.settle(article, content.draft().title());
        }
        article.publish(editor, now, since);
        article.endAt(until);
        articles.remember(article, editor, "published", null, now);
        articles.flush();
        taxonomy.hold(content.terms(), content.tags());
        Names names = Names.of(List.of(content), taxonomy);
        live.put(article, content, names);
        changes.record("article", article.id(), PublicChanges.PUBLISHED);
        outbox.announce(new ArticlePublished(
                article.id(),
                article.slug(),
                content.draft().type(),
                article.workingRevision(),
                java.util.Objects.requireNonNull(article.publishedAt()),
                now));
        return WorkingCopy.of(article, content, names);
    }
}
