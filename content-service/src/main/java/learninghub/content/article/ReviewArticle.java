package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.ETags;
import org.jspecify.annotations.Nullable;

/** An editor approves what was handed in, or returns it with a comment. */
@ApplicationScoped
class ReviewArticle {
    private final ArticleRepository articles;
    private final Taxonomy taxonomy;
    private final Clock clock;

    ReviewArticle(ArticleRepository articles, Taxonomy taxonomy, Clock clock) {
        this.articles = articles;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    @Transactional
    WorkingCopy review(String ref, Review review, @Nullable String ifMatch, Caller editor) {
        Article article = articles.openTo(editor, ref);
        ETags.require(ifMatch, article.workingTag());
        ArticleContent content = articles.workingContent(article);
        review.requirePassagesOf(content.draft());
        Instant now = clock.instant();
        switch (review.decision()) {
            case APPROVED -> article.approve(now);
            case RETURNED -> article.sendBack(now);
        }
        String act = review.decision().name().toLowerCase(Locale.ROOT);
        articles.remember(article, editor, act, review.comment(), review.passages(), now);
        articles.flush();
        return WorkingCopy.of(article, content, Names.of(List.of(content), taxonomy));
    }
}
