package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import learninghub.content.taxonomy.Slug;
import learninghub.http.Caller;
import learninghub.http.Refusal;

/** Somebody starts a draft. */
@ApplicationScoped
class CreateArticle {
    private final Drafts drafts;
    private final BeginArticle beginArticle;
    private final Clock clock;

    CreateArticle(Drafts drafts, BeginArticle beginArticle, Clock clock) {
        this.drafts = drafts;
        this.beginArticle = beginArticle;
        this.clock = clock;
    }

    @Transactional
    WorkingCopy create(Draft draft, Caller caller) {
        permit(caller);
        Drafts.Settled settled = drafts.settledAsRemembered(draft, caller);
        Article article = new Article(Slug.of(draft.title()), caller, false, clock.instant());
        Drafts.Settled kept = beginArticle.begin(article, draft, settled, "created", caller);
        return WorkingCopy.of(article, kept.content(), kept.names());
    }

    /** A person may always write; a partner's client needs the scope. */
    static void permit(Caller caller) {
        if (caller.kind() == Caller.Kind.PARTNER && !caller.scopes().contains("content:submit")) {
            throw new Refusal.Forbidden("The scope content:submit is needed.");
        }
    }
}
