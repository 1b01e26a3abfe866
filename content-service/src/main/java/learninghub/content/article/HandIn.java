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

/** The author hands the working copy in for review, or takes it back. */
@ApplicationScoped
class HandIn {
    private final ArticleRepository articles;
    private final Consents consents;
    private final Taxonomy taxonomy;
    private final Clock clock;

    HandIn(ArticleRepository articles, Consents consents, Taxonomy taxonomy, Clock clock) {
        this.articles = articles;
        this.consents = consents;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    @Transactional
    WorkingCopy submit(String ref, @Nullable String ifMatch, Caller caller) {
        Article article = articles.openTo(caller, ref);
        ETags.require(ifMatch, article.workingTag());
        consents.require(article, articles.workingContent(article).draft());
        Instant now = clock.instant();
        article.submit(caller, now);
        return remembered(article, caller, "submitted", now);
    }

    @Transactional
    WorkingCopy takeBack(String ref, @Nullable String ifMatch, Caller caller) {
        Article article = articles.openTo(caller, ref);
        ETags.require(ifMatch, article.workingTag());
        Instant now = clock.instant();
        article.takeBack(caller, now);
        return remembered(article, caller, "taken-back", now);
    }

    private WorkingCopy remembered(Article article, Caller caller, String act, Instant now) {
        articles.remember(article, caller, act, null, now);
        articles.flush();
        ArticleContent content = articles.workingContent(article);
        return WorkingCopy.of(article, content, Names.of(List.of(content), taxonomy));
    }
}
