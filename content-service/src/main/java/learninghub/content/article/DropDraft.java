package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import learninghub.http.Caller;
import learninghub.http.ETags;
import org.jspecify.annotations.Nullable;

/** Somebody who may edit it drops a draft that readers never saw. */
@ApplicationScoped
class DropDraft {
    private final ArticleRepository articles;

    DropDraft(ArticleRepository articles) {
        this.articles = articles;
    }

    @Transactional
    void drop(String ref, @Nullable String ifMatch, Caller caller) {
        Article article = articles.openTo(caller, ref);
        ETags.require(ifMatch, article.workingTag());
        article.permitDropping();
        articles.delete(article);
    }
}
