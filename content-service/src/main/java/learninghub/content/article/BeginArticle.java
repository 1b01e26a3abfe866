package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;

/** Writes a new piece down: the piece, its first revision and the first act of its history, in one statement. */
@ApplicationScoped
class BeginArticle {
    /**
     * Nothing is written, and no row counted, where the slug is taken or the taxonomy is no longer what was remembered of it. Who takes the
     * slug at the same moment is waited for.
     */
    private static final String BEGIN = """
            with piece as (
              insert into article (id, slug, submitted_by, sealed_author, submitter_name, submitter_kind, imported, handed_in,
                working_state, working_revision, created_at, updated_at, version)
              select :id, :slug, cast(:by as text), cast(:sealed as uuid), :name, :kind, :imported, :imported, 'DRAFT', 1, :now, :now, 0
              where not exists (%s)
                and (cast(:asOf as bigint) is null or exists (select from taxonomy_version where version = cast(:asOf as bigint)))
              on conflict (slug, submitted_by) where published_at is null do nothing
              returning id),
            revision as (
              insert into article_revision (article_id, number, content, saved_at, saved_by)
              select id, 1, cast(:content as jsonb), :now, :actor from piece)
            insert into article_history (article_id, at, actor, actor_name, act, revision)
            select id, :now, :actor, :actorName, :act, 1 from piece""".formatted(Slugs.IS_TAKEN);

    private final EntityManager database;
    private final Drafts drafts;
    private final Taxonomy taxonomy;
    private final Slugs slugs;
    private final Anonymity anonymity;
    private final TagProposals proposals;
    private final AcceptIdentifiers acceptIdentifiers;

    BeginArticle(
            EntityManager database,
            Drafts drafts,
            Taxonomy taxonomy,
            Slugs slugs,
            Anonymity anonymity,
            TagProposals proposals,
            AcceptIdentifiers acceptIdentifiers) {
        this.database = database;
        this.drafts = drafts;
        this.taxonomy = taxonomy;
        this.slugs = slugs;
        this.anonymity = anonymity;
        this.proposals = proposals;
        this.acceptIdentifiers = acceptIdentifiers;
    }

    /**
     * What was kept: settled anew where that was remembered of a taxonomy which has been changed since.
     *
     * @param act how it came about, for the history
     */
    Drafts.Settled begin(Article article, Draft draft, Drafts.Settled settled, String act, Caller by) {
        anonymity.settle(article, draft, by);
        if (article.isAnonymous()) {
            database.persist(article.sealedAuthor());
        }
        Drafts.Settled kept = settled;
        while (!write(article, kept, act, by)) {
            if (kept.asOf() != null && !taxonomy.isStill(kept.asOf())) {
                kept = drafts.settled(draft, null, by);
            } else {
                article.takeSlug(slugs.ofUnpublished(draft.title(), article.author(), null));
            }
        }
        proposals.replace(article, kept.content().proposedTags());
        acceptIdentifiers.permit(article, draft, by, article.updatedAt());
        return kept;
    }

    private boolean write(Article article, Drafts.Settled settled, String act, Caller by) {
        SealedAuthor sealed = article.sealedAuthor();
        return database.createNativeQuery(BEGIN)
                        .setParameter("id", article.id())
                        .setParameter("slug", article.slug())
                        .setParameter("author", article.author())
                        .setParameter("by", article.submittedBy())
                        .setParameter(
                                "sealed", sealed == null ? null : sealed.id().toString())
                        .setParameter("name", article.submitterName())
                        .setParameter("kind", by.kind().name())
                        .setParameter("imported", article.isImported())
                        .setParameter("now", article.updatedAt())
                        .setParameter("content", StoredJson.write(settled.content()))
                        .setParameter("asOf", settled.asOf())
                        .setParameter("actor", article.subjectOf(by))
                        .setParameter("actorName", article.nameOf(by))
                        .setParameter("act", act)
                        .executeUpdate()
                == 1;
    }
}
