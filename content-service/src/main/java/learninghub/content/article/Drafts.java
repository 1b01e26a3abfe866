package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/** Turns what somebody wrote into what is kept: categories and tags become ids. */
@ApplicationScoped
class Drafts {
    private final Taxonomy taxonomy;

    Drafts(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Refuses unknown categories. A tag that is not there is made for an editor and proposed for everybody else. */
    ArticleContent content(Draft draft, Caller by) {
        List<UUID> terms = taxonomy.termsAt(ArticleView.orEmpty(draft.categories()));
        Taxonomy.Tagged tagged = taxonomy.tagged(ArticleView.orEmpty(draft.tags()));
        Draft unfiled = filed(draft, null, null);
        if (!by.has(Article.EDITOR)) {
            return new ArticleContent(unfiled, terms, tagged.tags(), tagged.unknown());
        }
        List<UUID> tags = new java.util.ArrayList<>(tagged.tags());
        tags.addAll(taxonomy.create(tagged.unknown()));
        return new ArticleContent(unfiled, terms, tags.stream().distinct().toList(), List.of());
    }

    /** The draft with these categories and tags in place of its own. */
    static Draft filed(Draft draft, @Nullable List<String> categories, @Nullable List<String> tags) {
        return new Draft(
                draft.type(),
                draft.form(),
                draft.title().strip(),
                draft.summary(),
                draft.body(),
                draft.language(),
                categories,
                tags,
                draft.authors(),
                draft.source(),
                draft.access(),
                draft.sharedBy(),
                draft.country(),
                draft.audience(),
                draft.licence(),
                draft.originality(),
                draft.references(),
                draft.attachments(),
                draft.contentWarnings(),
                draft.closesAt(),
                draft.reviewBy());
    }
}
