package learninghub.content.article;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.http.MergePatch;
import org.jspecify.annotations.Nullable;

/** Somebody who may edit it writes a new revision of the working copy. Readers see nothing of it. */
@ApplicationScoped
class EditArticle {
    private final ArticleRepository articles;
    private final Drafts drafts;
    private final Taxonomy taxonomy;
    private final MergePatch mergePatch;
    private final Clock clock;

    EditArticle(ArticleRepository articles, Drafts drafts, Taxonomy taxonomy, MergePatch mergePatch, Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.taxonomy = taxonomy;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    WorkingCopy edit(String ref, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        Article article = articles.openTo(caller, ref);
        ETags.require(ifMatch, article.workingTag());
        ArticleContent before = articles.workingContent(article);
        Draft written = Names.of(List.of(before), taxonomy).written(before);
        Draft draft = mergePatch.apply(written, patch, Draft.class);
        return save(article, draft, caller);
    }

    /** A new revision, whatever way it was written. In the caller's transaction. */
    WorkingCopy save(Article article, Draft draft, Caller caller) {
        Instant now = clock.instant();
        ArticleContent content = drafts.content(draft, caller);
        article.edit(caller, article.wasEverPublished() ? null : articles.freeSlug(draft.title(), article.id()), now);
        articles.save(article, content, caller, now);
        articles.remember(article, caller, "edited", null, now);
        articles.flush();
        return WorkingCopy.of(article, content, Names.of(List.of(content), taxonomy));
    }
}
