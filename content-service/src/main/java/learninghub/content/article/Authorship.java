package learninghub.content.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.content.change.PublicChanges;
import learninghub.outbox.Outbox;

/** Where an account stands in pieces, their revisions and history: for giving it out to its person, and for erasing it. */
@ApplicationScoped
public class Authorship {
    /** In place of the subject of somebody who was erased. */
    public static final String FORMER = "former-member";

    public static final String FORMER_NAME = "Former member";

    /** The latest; whoever has more reads them piece by piece. */
    static final int MOST_REVISIONS = 1_000;

    private static final String OWN =
            "(submitted_by = :me or sealed_author in (select id from sealed_author where subject = :me))";

    private static final List<String> ROWS = List.of(
            // Nobody else ever saw these.
            "delete from article where not handed_in and published_at is null and publish_at is null and " + OWN,
            // Each its own: unpublished pieces of one submitter have different slugs.
            "update article set submitted_by = 'former-' || gen_random_uuid(), submitter_name = :name, version = version + 1 "
                    + "where submitted_by = :me",
            "update article set scheduled_by = :former, scheduled_by_name = :name, version = version + 1 where scheduled_by = :me",
            "update sealed_author set subject = :former, name = :name where subject = :me",
            "update article_revision set saved_by = :former where saved_by = :me",
            "update article_history set actor = :former, actor_name = :name where actor = :me");

    private final EntityManager database;
    private final RevisionStore revisions;
    private final LiveArticles live;
    private final PublicChanges changes;
    private final Outbox outbox;

    Authorship(
            EntityManager database, RevisionStore revisions, LiveArticles live, PublicChanges changes, Outbox outbox) {
        this.database = database;
        this.revisions = revisions;
        this.live = live;
        this.changes = changes;
        this.outbox = outbox;
    }

    /** Pieces stay and become a former member's, in what readers get too; drafts that nobody else ever saw go. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(String subject) {
        List<UUID> posted = locked("select id from article where submitted_by = :me", subject);
        List<UUID> shown = locked(
                "select article_id from live_article where submitted_by = :me or position(:me in view) > 0", subject);
        ROWS.forEach(statement -> run(statement, subject));
        revisions.rewrite(subject, content -> forget(content.path("draft"), subject));
        database.createNativeQuery("delete from sealed_author s where subject = :former "
                        + "and not exists (select 1 from article a where a.sealed_author = s.id)")
                .setParameter("former", FORMER)
                .executeUpdate();
        shown.forEach(article -> rename(article, posted.contains(article), subject));
    }

    /** In the order of their ids, so that two erasures never wait for each other's rows. */
    private List<UUID> locked(String select, String subject) {
        return database.createNativeQuery("select id from article where id in (" + select + ") order by id for update")
                .setParameter("me", subject)
                .getResultList();
    }

    private void rename(UUID article, boolean posted, String subject) {
        live.amend(article, copy -> {
            forget(copy, subject);
            if (posted) {
                copy.put("postedBy", FORMER_NAME);
            }
        });
        database.createNativeQuery("""
                        update live_article l set submitted_by = (select a.submitted_by from article a where a.id = l.article_id),
                          authors = (select coalesce(array_agg(distinct author ->> 'name'), '{}')
                            from jsonb_array_elements(cast(l.view as jsonb) -> 'authors') author where author ->> 'name' is not null)
                        where article_id = :article""").setParameter("article", article).executeUpdate();
        changes.record("article", article, PublicChanges.PUBLISHED);
        outbox.announce(live.announcement(article));
    }

    private static void forget(JsonNode piece, String subject) {
        for (JsonNode author : piece.path("authors")) {
            if (author.path("memberId").asText().equals(subject)) {
                ((ObjectNode) author).removeAll().put("name", FORMER_NAME);
            }
        }
    }

    private void run(String statement, String subject) {
        Query query = database.createNativeQuery(statement).setParameter("me", subject);
        if (statement.contains(":former")) {
            query.setParameter("former", FORMER);
        }
        if (statement.contains(":name")) {
            query.setParameter("name", FORMER_NAME);
        }
        query.executeUpdate();
    }

    /** What the person saved, latest first; of an anonymous piece, what was saved anonymously. */
    @SuppressWarnings("unchecked")
    public List<JsonNode> revisionsSavedBy(String subject) {
        List<Tuple> rows = database.createNativeQuery("""
                        select r.article_id, r.number, r.saved_at from article_revision r join article a on a.id = r.article_id
                          left join sealed_author s on s.id = a.sealed_author
                        where r.saved_by = :me or (r.saved_by = 'anonymous' and s.subject = :me)
                        order by r.saved_at desc, r.article_id, r.number""", Tuple.class)
                .setParameter("me", subject)
                .setMaxResults(MOST_REVISIONS)
                .getResultList();
        Map<UUID, List<Integer>> numbers = new LinkedHashMap<>();
        rows.forEach(row -> numbers.computeIfAbsent(row.get("article_id", UUID.class), article -> new ArrayList<>())
                .add(row.get("number", Integer.class)));
        List<JsonNode> saved = new ArrayList<>();
        numbers.forEach((article, of) -> revisions
                .contents(article, of)
                .forEach((number, content) -> saved.add(
                        StoredJson.tree(Map.of("articleId", article, "revision", number, "draft", content.draft())))));
        return saved;
    }
}
