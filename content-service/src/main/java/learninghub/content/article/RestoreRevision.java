package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may edit it makes an earlier revision the working copy again, as a new revision under all the rules for writing. Tags
 * that were merged come back as what they were merged into; categories that were archived stay out, and are named.
 */
@ApplicationScoped
class RestoreRevision {
    private final ArticleRepository articles;
    private final RevisionStore store;
    private final EditArticle editArticle;
    private final Taxonomy taxonomy;

    RestoreRevision(ArticleRepository articles, RevisionStore store, EditArticle editArticle, Taxonomy taxonomy) {
        this.articles = articles;
        this.store = store;
        this.editArticle = editArticle;
        this.taxonomy = taxonomy;
    }

    /** The restoration, and the ETag of the working copy after it. */
    record Restored(Restoration restoration, String tag) {}

    @Transactional
    Restored restore(String ref, int number, @Nullable String ifMatch, Caller caller) {
        Article article = articles.openTo(caller, ref);
        ETags.require(ifMatch, article.workingTag());
        ArticleContent old = store.contents(article.id(), List.of(number)).get(number);
        if (old == null) {
            throw new Refusal.NotFound();
        }
        Set<UUID> archived = taxonomy.archived(old.terms());
        ArticleContent content = with(old, term -> !archived.contains(term));
        Names names = Names.of(List.of(old), taxonomy);
        WorkingCopy copy = editArticle.save(article, names.written(content), "restored", "Revision " + number, caller);
        List<String> leftOut = names.categories(with(old, archived::contains)).stream()
                .map(category -> category.vocabulary() + "/" + category.path())
                .toList();
        return new Restored(new Restoration(number, leftOut, copy.view()), copy.tag());
    }

    private static ArticleContent with(ArticleContent content, java.util.function.Predicate<UUID> term) {
        return new ArticleContent(
                content.draft(),
                content.terms().stream().filter(term).toList(),
                content.tags(),
                content.proposedTags());
    }
}
