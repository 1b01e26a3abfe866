package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.Refusal;

/** Somebody starts a draft. */
@ApplicationScoped
class CreateArticle {
    private final ArticleRepository articles;
    private final Drafts drafts;
    private final Slugs slugs;
    private final Anonymity anonymity;
    private final AcceptIdentifiers acceptIdentifiers;
    private final Taxonomy taxonomy;
    private final Clock clock;

    CreateArticle(
            ArticleRepository articles,
            Drafts drafts,
            Slugs slugs,
            Anonymity anonymity,
            AcceptIdentifiers acceptIdentifiers,
            Taxonomy taxonomy,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.slugs = slugs;
        this.anonymity = anonymity;
        this.acceptIdentifiers = acceptIdentifiers;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    @Transactional
    WorkingCopy create(Draft draft, Caller caller) {
        permit(caller);
        Instant now = clock.instant();
        ArticleContent content = drafts.content(draft, null, caller);
        Article article =
                new Article(slugs.ofUnpublished(draft.title(), caller.requireSubject(), null), caller, false, now);
        anonymity.settle(article, draft, caller);
        articles.persistAndFlush(article);
        articles.save(article, content, caller, now);
        articles.remember(article, caller, "created", null, now);
        acceptIdentifiers.permit(article, draft, caller, now);
        return WorkingCopy.of(article, content, Names.of(List.of(content), taxonomy));
    }

    /** A person may always write; a partner's client needs the scope. */
    static void permit(Caller caller) {
        if (caller.kind() == Caller.Kind.PARTNER && !caller.scopes().contains("content:submit")) {
            throw new Refusal.Forbidden("The scope content:submit is needed.");
        }
    }
}
