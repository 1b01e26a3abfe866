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
import learninghub.identifiers.Identifiers;
import org.jspecify.annotations.Nullable;

/** Somebody who may edit it writes a new revision of the working copy. Readers see nothing of it. */
@ApplicationScoped
class EditArticle {
    private final ArticleRepository articles;
    private final Drafts drafts;
    private final Slugs slugs;
    private final Anonymity anonymity;
    private final MoveArticle moveArticle;
    private final RevisionStore revisions;
    private final AcceptIdentifiers acceptIdentifiers;
    private final Taxonomy taxonomy;
    private final MergePatch mergePatch;
    private final Clock clock;

    EditArticle(
            ArticleRepository articles,
            Drafts drafts,
            Slugs slugs,
            Anonymity anonymity,
            MoveArticle moveArticle,
            RevisionStore revisions,
            AcceptIdentifiers acceptIdentifiers,
            Taxonomy taxonomy,
            MergePatch mergePatch,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.slugs = slugs;
        this.anonymity = anonymity;
        this.moveArticle = moveArticle;
        this.revisions = revisions;
        this.acceptIdentifiers = acceptIdentifiers;
        this.taxonomy = taxonomy;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    WorkingCopy edit(String ref, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        Article article = articles.openTo(caller, ref);
        ETags.require(ifMatch, article.workingTag());
        SlugPatch asked = SlugPatch.of(patch);
        if (asked.slug() != null) {
            Identifiers.check("/slug", asked.slug());
            moveArticle.move(article, asked.slug(), caller);
        }
        ArticleContent before = articles.workingContent(article);
        if (asked.isAll()) {
            return WorkingCopy.of(article, before, Names.of(List.of(before), taxonomy));
        }
        return patch(article, before, asked.rest(), caller);
    }

    /** A new revision out of the one before. In the caller's transaction. */
    WorkingCopy patch(Article article, ArticleContent before, JsonNode patch, Caller caller) {
        Draft written = Names.of(List.of(before), taxonomy).written(before);
        return save(article, mergePatch.apply(written, patch, Draft.class), caller);
    }

    /** A new revision, whatever way it was written. In the caller's transaction. */
    WorkingCopy save(Article article, Draft draft, Caller caller) {
        return save(article, draft, "edited", null, caller);
    }

    /** @param act how it came about, for the history */
    WorkingCopy save(Article article, Draft draft, String act, @Nullable String comment, Caller caller) {
        Instant now = clock.instant();
        Drafts.Settled settled = drafts.settled(draft, article, caller);
        boolean wasScheduled = article.isScheduled();
        article.edit(caller, article.wasEverPublished() ? null : slugFor(article, draft), now);
        anonymity.settle(article, draft, caller);
        articles.save(article, settled.content(), caller, now);
        articles.remember(article, caller, act, comment, now);
        if (wasScheduled) {
            articles.remember(article, caller, "unscheduled", "By this edit; it must be approved again.", now);
        }
        acceptIdentifiers.permit(article, draft, caller, now);
        articles.flush();
        revisions.packAllBut(article.workingRevision(), article.liveRevision(), article.id());
        return WorkingCopy.of(article, settled.content(), settled.names());
    }

    private String slugFor(Article article, Draft draft) {
        return slugs.ofUnpublished(draft.title(), article.author(), article.id());
    }
}
