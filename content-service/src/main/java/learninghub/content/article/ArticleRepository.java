package learninghub.content.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    /** What the caller {@code :me} wrote, under his name or anonymously. */
    private static final String OWN =
            "(submitted_by = cast(:me as text) or sealed_author in (select id from sealed_author where subject = cast(:me as text)))";

    private final HeldFiles files;
    private final RevisionStore revisions;
    private final TagProposals proposals;

    ArticleRepository(HeldFiles files, RevisionStore revisions, TagProposals proposals) {
        this.files = files;
        this.revisions = revisions;
        this.proposals = proposals;
    }

    /** By id, by any slug it had since it was first published, or by the slug of an unpublished one that is open to the caller. */
    Optional<Article> at(String ref, Caller caller) {
        UUID id = uuid(ref);
        return id == null ? withSlug(ref, caller) : findByIdOptional(id);
    }

    /** A public slug wins. Of unpublished pieces with the same one, the caller's own is meant, else the oldest. */
    @SuppressWarnings("unchecked")
    private Optional<Article> withSlug(String slug, Caller caller) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from article where id = coalesce(
                          (select article_id from article_slug where slug = :slug),
                          (select id from article where slug = :slug and published_at is null
                             and (%1$s or (:editor and handed_in))
                           order by %1$s desc nulls last, id limit 1))""".formatted(OWN), Article.class)
                .setParameter("slug", slug)
                .setParameter("me", caller.subject())
                .setParameter("editor", caller.has(Article.EDITOR))
                .getResultStream()
                .findFirst();
    }

    /** A working copy the caller may see. For everybody else it is not to be found, or closed where readers know the piece. */
    Article openTo(Caller caller, String ref) {
        Article article = at(ref, caller).orElseThrow(Refusal.NotFound::new);
        if (article.workingCopyIsOpenTo(caller)) {
            return article;
        }
        throw article.isPublished()
                ? new Refusal.Forbidden("The working copy is for its author, and for editors once it is handed in.")
                : new Refusal.NotFound();
    }

    /** A piece an editor may act on: handed in, his own, or published. */
    Article inEditorsHands(Caller editor, String ref) {
        return at(ref, editor)
                .filter(article -> article.workingCopyIsOpenTo(editor) || article.isPublished())
                .orElseThrow(Refusal.NotFound::new);
    }

    /** A piece something is due on, locked; nothing when another has it or when it is not due any more. */
    @SuppressWarnings("unchecked")
    Optional<Article> dueAndNotTaken(UUID id, Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from article where id = :id and (publish_at <= :now or expires_at <= :now) for update skip locked",
                        Article.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    void save(Article article, ArticleContent content, Caller by, Instant now) {
        int number = article.workingRevision();
        List<String> changed = number == 1 ? List.of() : content.fieldsChangedSince(revision(article, number - 1));
        getEntityManager().persist(new ArticleRevision(article, content, changed, by, now));
        files.saved(article, content);
        proposals.replace(article, content.proposedTags());
    }

    ArticleContent workingContent(Article article) {
        return proposals.settled(revision(article, article.workingRevision()));
    }

    /** Only of the working copy, the one before it as long as it is not yet packed, and the live one. */
    private ArticleContent revision(Article article, int number) {
        return content(getEntityManager().find(ArticleRevision.class, new ArticleRevision.Key(article.id(), number)));
    }

    /** An edit between the reading of a piece and of its text packs the revision the piece named. */
    private ArticleContent content(ArticleRevision revision) {
        if (!revision.isPacked()) {
            return revision.content();
        }
        int number = revision.id().number();
        return Objects.requireNonNull(
                revisions.contents(revision.id().articleId(), List.of(number)).get(number));
    }

    /** Working copies by when they were handed in or else last changed: the caller's own, and for editors all that was handed in. */
    List<Article> working(
            Status status,
            @Nullable String submittedBy,
            boolean queueOrder,
            boolean descending,
            Caller caller,
            @Nullable Cursor after,
            int rows) {
        String key = queueOrder ? "submitted_at" : "updated_at";
        String direction = descending ? "desc" : "asc";
        String beyond = after == null
                ? ""
                : " and (" + key + ", id) " + (descending ? "<" : ">")
                        + " (cast(:key as timestamptz), cast(:id as uuid))";
        var query = getEntityManager()
                .createNativeQuery(
                        "select * from article where (" + OWN + " or (:editor and handed_in)) and "
                                + condition(status)
                                + (queueOrder ? " and submitted_at is not null" : "")
                                + submitter(submittedBy, caller)
                                + beyond
                                + " order by " + key + " " + direction + ", id " + direction + " limit :rows",
                        Article.class)
                .setParameter("me", caller.requireSubject())
                .setParameter("editor", caller.has(Article.EDITOR))
                .setParameter("rows", rows);
        if (submittedBy != null && !caller.is(submittedBy)) {
            query.setParameter("by", submittedBy);
        }
        if (after != null) {
            query.setParameter("key", after.instant(0).toString())
                    .setParameter("id", after.uuid(1).toString());
        }
        return query.getResultList();
    }

    /** The contents of several working copies in one query, in the order given. */
    List<ArticleContent> workingContents(List<Article> articles) {
        return contents(articles, Article::workingRevision);
    }

    /** What readers see of several published pieces, in the order given. */
    List<ArticleContent> liveContents(List<Article> articles) {
        return contents(articles, Article::liveRevision);
    }

    /** Of each piece the copy the caller gets, in the order given. */
    List<ArticleContent> contentsFor(Caller caller, List<Article> articles) {
        return contents(
                articles,
                article -> article.workingCopyIsOpenTo(caller) ? article.workingRevision() : article.liveRevision());
    }

    private List<ArticleContent> contents(List<Article> articles, ToIntFunction<Article> revision) {
        List<ArticleRevision.Key> keys = articles.stream()
                .map(article -> new ArticleRevision.Key(article.id(), revision.applyAsInt(article)))
                .toList();
        return proposals.settled(
                getEntityManager()
                        .unwrap(org.hibernate.Session.class)
                        .findMultiple(ArticleRevision.class, keys)
                        .stream()
                        .map(this::content)
                        .toList());
    }

    /** By their ids, in the order of these. */
    List<Article> inOrder(List<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }

    /** All that an editor sees, in the order they were begun: handed in, his own, published. */
    List<Article> forEditorAfter(
            UUID last,
            @Nullable Status status,
            @Nullable Instant updatedFrom,
            @Nullable Instant updatedBefore,
            Caller editor,
            int rows) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from article where id > :last and (submitted_by = :me or handed_in or live_revision is not null)"
                                + (status == null ? "" : " and " + condition(status))
                                + " and updated_at >= coalesce(cast(:from as timestamptz), '-infinity')"
                                + " and updated_at < coalesce(cast(:before as timestamptz), 'infinity')"
                                + " order by id limit :rows",
                        Article.class)
                .setParameter("last", last)
                .setParameter("me", editor.requireSubject())
                .setParameter("from", updatedFrom == null ? null : updatedFrom.toString())
                .setParameter("before", updatedBefore == null ? null : updatedBefore.toString())
                .setParameter("rows", rows)
                .getResultList();
    }

    void remember(Article article, Caller by, String act, @Nullable String comment, Instant now) {
        remember(article, by, act, comment, null, now);
    }

    /** Writes down who did what; the one place where an actor's name is kept. */
    void remember(
            Article article,
            Caller by,
            String act,
            @Nullable String comment,
            @Nullable List<Passage> passages,
            Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into article_history (article_id, at, actor, actor_name, act, revision, comment, passages)
                        values (:article, :at, :actor, :name, :act, :revision, :comment, cast(:passages as jsonb))""")
                .setParameter("passages", passages == null || passages.isEmpty() ? null : StoredJson.write(passages))
                .setParameter("article", article.id())
                .setParameter("at", now)
                .setParameter("actor", article.subjectOf(by))
                .setParameter("name", article.nameOf(by))
                .setParameter("act", act)
                .setParameter("revision", article.workingRevision())
                .setParameter("comment", comment)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Tuple> history(Article article, @Nullable Cursor after, int rows) {
        return getEntityManager()
                .createNativeQuery("""
                        select seq, at, actor_name, act, revision, comment, cast(passages as text) as passages from article_history
                        where article_id = :article and seq > :after order by seq limit :rows""", Tuple.class)
                .setParameter("article", article.id())
                .setParameter("after", after == null ? 0L : after.number(0))
                .setParameter("rows", rows)
                .getResultList();
    }

    static @Nullable UUID uuid(String ref) {
        try {
            return ref.length() == 36 ? UUID.fromString(ref) : null;
        } catch (IllegalArgumentException aSlug) {
            return null;
        }
    }

    /** By whom somebody else's anonymous piece was written cannot be asked this way either. */
    private static String submitter(@Nullable String submittedBy, Caller caller) {
        if (submittedBy == null) {
            return "";
        }
        return caller.is(submittedBy) ? " and " + OWN : " and submitted_by = :by";
    }

    private static String condition(Status status) {
        return switch (status) {
            case PUBLISHED -> "live_revision is not null";
            case ARCHIVED -> "live_revision is null and withdrawn_at is not null and publish_at is null";
            case SCHEDULED -> "live_revision is null and publish_at is not null";
            // What editors wait for, a change to a live or withdrawn piece as well, or nobody would find it.
            case IN_REVIEW ->
                "(working_state = 'IN_REVIEW' or live_revision is null and withdrawn_at is null and publish_at is null"
                        + " and working_state = 'APPROVED')";
            case DRAFT -> "live_revision is null and withdrawn_at is null and working_state in ('DRAFT', 'RETURNED')";
        };
    }
}
