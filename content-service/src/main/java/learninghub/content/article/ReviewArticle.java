package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
        Instant now = clock.instant();
        switch (review.decision()) {
            case APPROVED -> article.approve(now);
            case RETURNED -> article.sendBack(now);
        }
        articles.remember(article, editor, review.decision().name().toLowerCase(), review.comment(), now);
        articles.flush();
        ArticleContent content = articles.workingContent(article);
        return WorkingCopy.of(article, content, Names.of(List.of(content), taxonomy));
    }
}
