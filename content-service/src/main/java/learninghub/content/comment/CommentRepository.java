package learninghub.content.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {
    /** A comment on a published piece. */
    @SuppressWarnings("unchecked")
    Comment at(UUID id) {
        return ((List<Comment>) getEntityManager()
                        .createNativeQuery("""
                                select c.* from comment c
                                where c.id = :id and exists (select from live_article l where l.article_id = c.article_id)""", Comment.class)
                        .setParameter("id", id)
                        .getResultList())
                .stream().findFirst().orElseThrow(Refusal.NotFound::new);
    }

    /** The same, as it is now that its piece is locked: somebody else may have changed it or taken it away meanwhile. */
    Comment lockedAt(UUID id, Consumer<UUID> lock) {
        Comment comment = at(id);
        lock.accept(comment.articleId());
        getEntityManager().clear();
        return at(id);
    }

    /** Comments that are no replies, oldest first. */
    List<Comment> threads(UUID article, @Nullable Cursor after, int rows) {
        return page("in_reply_to is null", Map.of("article", article), after, rows);
    }

    /** Replies to one comment, oldest first. */
    List<Comment> replies(UUID article, UUID parent, @Nullable Cursor after, int rows) {
        return page("in_reply_to = :parent", Map.of("article", article, "parent", parent), after, rows);
    }

    /** The first replies to each of several comments. */
    @SuppressWarnings("unchecked")
    Map<UUID, List<Comment>> firstReplies(List<UUID> parents, int most) {
        List<Comment> replies = getEntityManager()
                .createNativeQuery("""
                        select c.* from unnest(:parents) as parent cross join lateral (
                          select * from comment where in_reply_to = parent order by id limit :most) c
                        order by c.id""", Comment.class)
                .setParameter("parents", parents.toArray(UUID[]::new))
                .setParameter("most", most)
                .getResultList();
        return replies.stream().collect(Collectors.groupingBy(Comment::inReplyTo));
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Long> replyCounts(List<UUID> parents) {
        List<Tuple> rows = getEntityManager()
                .createNativeQuery("""
                        select in_reply_to, count(*) from comment where in_reply_to = any (:parents) group by in_reply_to""", Tuple.class)
                .setParameter("parents", parents.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class)));
    }

    /** How many comments readers see. */
    int shown(UUID article) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select count(*) from comment
                                where article_id = :article and deleted_at is null and hidden_at is null""")
                        .setParameter("article", article)
                        .getSingleResult())
                .intValue();
    }

    /** When the person wrote, from the instant on; one request of theirs at a time until the transaction ends. */
    @SuppressWarnings("unchecked")
    List<Instant> writtenSince(String author, Instant since) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:author, 31))")
                .setParameter("author", author)
                .getSingleResult();
        return getEntityManager()
                .createNativeQuery(
                        "select created_at from comment where author = :author and created_at > :since order by created_at")
                .setParameter("author", author)
                .setParameter("since", since)
                .getResultList();
    }

    boolean hasReplies(UUID comment) {
        return count("inReplyTo", comment) > 0;
    }

    /** Takes away the place of a deleted comment whose last reply has gone. */
    void dropEmptyPlace(UUID comment) {
        getEntityManager()
                .createNativeQuery("""
                        delete from comment c where c.id = :comment and c.deleted_at is not null
                          and not exists (select from comment reply where reply.in_reply_to = c.id)""")
                .setParameter("comment", comment)
                .executeUpdate();
    }

    /** False when the person has reported it before. */
    boolean report(UUID comment, String reporter, String reason, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into comment_report (comment_id, reporter, reason, reported_at)
                                values (:comment, :reporter, :reason, :now) on conflict do nothing""")
                        .setParameter("comment", comment)
                        .setParameter("reporter", reporter)
                        .setParameter("reason", reason)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Newest first. */
    @SuppressWarnings("unchecked")
    List<Tuple> reports(@Nullable Cursor after, int rows) {
        var query = getEntityManager()
                .createNativeQuery(
                        """
                        select r.comment_id, c.article_id, r.reporter, r.reason, r.reported_at, c.text,
                          case when c.deleted_at is not null then 'DELETED' when c.hidden_at is not null then 'HIDDEN' else 'SHOWN' end
                            as state
                        from comment_report r join comment c on c.id = r.comment_id
                        """ + (after == null ? "" : """
                        where (r.reported_at, r.comment_id, r.reporter)
                          < (cast(:at as timestamptz), cast(:comment as uuid), :reporter)
                        """)
                                + "order by r.reported_at desc, r.comment_id desc, r.reporter desc limit :rows",
                        Tuple.class)
                .setParameter("rows", rows);
        if (after != null) {
            query.setParameter("at", after.instant(0).toString())
                    .setParameter("comment", after.uuid(1).toString())
                    .setParameter("reporter", after.text(2));
        }
        return query.getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<Comment> page(String condition, Map<String, UUID> of, @Nullable Cursor after, int rows) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select * from comment where article_id = :article and " + condition
                                + (after == null ? "" : " and id > cast(:after as uuid)") + " order by id limit :rows",
                        Comment.class)
                .setParameter("rows", rows);
        of.forEach(query::setParameter);
        if (after != null) {
            query.setParameter("after", after.uuid(0).toString());
        }
        return query.getResultList();
    }
}
