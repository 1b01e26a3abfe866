package learninghub.network.discussion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DiscussionRepository implements PanacheRepositoryBase<Discussion, UUID> {
    private static final String ROWS = """
            select d, (select count(r) from Reply r where r.discussionId = d.id),
              (select max(r.writtenAt) from Reply r where r.discussionId = d.id)
            from Discussion d where d.networkId = :network and\s""";

    Discussion of(Standing member, UUID id) {
        return find("networkId = ?1 and id = ?2", member.networkId(), id)
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    Row row(Standing member, UUID id) {
        return getEntityManager()
                .createQuery(ROWS + "d.id = :id", Row.class)
                .setParameter("network", member.networkId())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** Latest begun first. */
    List<Row> rows(Standing member, @Nullable Cursor after, int rows) {
        return getEntityManager()
                .createQuery(ROWS + "d.id < :after order by d.id desc", Row.class)
                .setParameter("network", member.networkId())
                .setParameter("after", after == null ? new UUID(-1, -1) : after.uuid(0))
                .setMaxResults(rows)
                .getResultList();
    }

    /** As they were written; their parents make them a tree. */
    List<Reply> replies(Discussion discussion, @Nullable Cursor after, int rows) {
        return getEntityManager()
                .createQuery("from Reply where discussionId = :discussion and id > :after order by id", Reply.class)
                .setParameter("discussion", discussion.id())
                .setParameter("after", after == null ? new UUID(0, 0) : after.uuid(0))
                .setMaxResults(rows)
                .getResultList();
    }

    boolean hasReply(Discussion discussion, UUID reply) {
        return getEntityManager()
                        .createQuery(
                                "select count(r) from Reply r where r.discussionId = :discussion and r.id = :reply",
                                Long.class)
                        .setParameter("discussion", discussion.id())
                        .setParameter("reply", reply)
                        .getSingleResult()
                > 0;
    }

    /** Those of them who wrote here. */
    Set<UUID> writersAmong(Discussion discussion, Collection<UUID> people) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct r.writtenBy from Reply r where r.discussionId = :discussion and r.writtenBy in :people",
                        UUID.class)
                .setParameter("discussion", discussion.id())
                .setParameter("people", people)
                .getResultList());
    }

    void add(Reply reply) {
        getEntityManager().persist(reply);
        flush();
    }

    /** A thread and how much was said in it. */
    record Row(
            Discussion discussion, long replies, @Nullable Instant lastReplyAt) {
        DiscussionView view() {
            return discussion.view(replies, lastReplyAt);
        }

        Cursor cursor() {
            return Cursor.of(discussion.id());
        }
    }
}
