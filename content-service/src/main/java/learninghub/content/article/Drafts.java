package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/** Turns what somebody wrote into what is kept: categories and tags become ids. */
@ApplicationScoped
class Drafts {
    private final ArticleRepository articles;
    private final Originals originals;
    private final Taxonomy taxonomy;
    private final HeldFiles files;

    Drafts(ArticleRepository articles, Originals originals, Taxonomy taxonomy, HeldFiles files) {
        this.articles = articles;
        this.originals = originals;
        this.taxonomy = taxonomy;
        this.files = files;
    }

    /**
     * What is kept of a draft, and what its categories and tags are called.
     *
     * @param asOf the version of the taxonomy that this was remembered from, as {@link Taxonomy.Filing} says
     */
    record Settled(
            ArticleContent content, Names names, @Nullable Long asOf) {}

    /** The same for a piece that is not there yet, by what is remembered of the taxonomy. First of all in its transaction. */
    Settled settledAsRemembered(Draft written, Caller by) {
        return settled(written, null, by, true);
    }

    /**
     * Refuses unknown categories and files, members one may not name and originals one cannot see. A tag that is not there is made for an editor
     * and proposed for everybody else.
     *
     * @param article null for a piece that is not there yet; where it is filed already it may stay, also when that was archived since
     */
    Settled settled(Draft written, @Nullable Article article, Caller by) {
        return settled(written, article, by, false);
    }

    private Settled settled(Draft written, @Nullable Article article, Caller by, boolean remembered) {
        if (Markdown.isTooIntricate(written.body())) {
            throw new Refusal.Invalid(Fault.at("/body", "is nested or repeated too much to be laid out"));
        }
        ArticleContent kept = article == null ? null : articles.workingContent(article);
        Draft before = kept == null ? null : kept.draft();
        Draft draft = written.with(
                written.hidesAuthor()
                        ? null
                        : Bylines.settled(
                                written.authors(), ArticleView.orEmpty(before == null ? null : before.authors()), by),
                originals.settled(written.variantOf(), article, before == null ? null : before.variantOf(), by));
        List<String> categories = ArticleView.orEmpty(draft.categories());
        List<String> tags = ArticleView.orEmpty(draft.tags());
        Taxonomy.Filing filing = remembered
                ? taxonomy.rememberedFiling(categories, tags)
                : taxonomy.filing(categories, kept == null ? List.of() : kept.terms(), tags);
        Draft unfiled =
                filed(draft, null, null, files.settled(draft.attachments(), article == null ? null : article.id()));
        return tagged(unfiled, filing, by);
    }

    private Settled tagged(Draft unfiled, Taxonomy.Filing filing, Caller by) {
        List<UUID> known = filing.tagged().tags();
        List<String> unknown = filing.tagged().unknown();
        if (unknown.isEmpty() || !by.has(Article.EDITOR)) {
            return new Settled(
                    new ArticleContent(unfiled, filing.terms(), known, unknown),
                    Names.of(filing.named()),
                    filing.asOf());
        }
        List<UUID> tags = Stream.concat(known.stream(), taxonomy.create(unknown).stream())
                .distinct()
                .toList();
        ArticleContent content = new ArticleContent(unfiled, filing.terms(), tags, List.of());
        return new Settled(content, Names.of(List.of(content), taxonomy), null);
    }

    /** The draft with these categories, tags and files in place of its own. */
    static Draft filed(
            Draft draft,
            @Nullable List<String> categories,
            @Nullable List<String> tags,
            @Nullable List<LinkedFile> attachments) {
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
                draft.anonymous(),
                draft.source(),
                draft.access(),
                draft.sharedBy(),
                draft.country(),
                draft.audience(),
                draft.licence(),
                draft.originality(),
                draft.references(),
                attachments,
                draft.contentWarnings(),
                draft.cover(),
                draft.closesAt(),
                draft.reviewBy(),
                draft.patientStory(),
                draft.variantOf(),
                draft.variant(),
                null);
    }
}
