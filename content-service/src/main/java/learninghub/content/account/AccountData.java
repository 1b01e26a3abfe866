package learninghub.content.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import learninghub.content.article.Authorship;
import learninghub.content.usage.PartnerRequests;
import learninghub.http.Caller;

/** All that this service holds of an account. What is another's beside it is left out. */
@ApplicationScoped
class AccountData {
    /** Of each kind; whoever has more asks the operations themselves. */
    static final int MOST = 10_000;

    private static final String OWN_PIECES =
            "(select a.id from article a left join sealed_author s on s.id = a.sealed_author "
                    + "where coalesce(s.subject, a.submitted_by) = :me)";

    /** By kind: rows as JSON, of the account :me. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry(
                    "articles",
                    "select jsonb_build_object('id', a.id, 'slug', a.slug, 'createdAt', a.created_at, 'submittedAt', a.submitted_at, "
                            + "'publishedAt', a.published_at, 'withdrawnAt', a.withdrawn_at, 'workingCopy', r.content -> 'draft') "
                            + "from article a join article_revision r on r.article_id = a.id and r.number = a.working_revision "
                            + "where a.id in " + OWN_PIECES),
            Map.entry(
                    "acts",
                    "select to_jsonb(t) - 'actor' - 'seq' from article_history t where actor = :me order by seq"),
            Map.entry(
                    "attachments",
                    "select jsonb_build_object('id', f.file_id, 'articleId', f.article_id, 'name', min(f.name)) "
                            + "from article_file f where f.article_id in " + OWN_PIECES
                            + " group by f.file_id, f.article_id"),
            Map.entry(
                    "comments",
                    "select to_jsonb(t) - 'author' - 'hidden_by' - 'version' from comment t where author = :me"),
            Map.entry("commentReports", "select to_jsonb(t) - 'reporter' from comment_report t where reporter = :me"),
            Map.entry(
                    "authorshipQuestions",
                    "select jsonb_build_object('articleId', article_id, 'at', at, 'reason', reason) "
                            + "from authorship_disclosure where article_id in " + OWN_PIECES),
            Map.entry(
                    "imports",
                    "select to_jsonb(t) - 'owner' - 'claim' - 'claimed_until' - 'attempts' from import_job t where owner = :me"),
            Map.entry("savedSearches", "select to_jsonb(t) - 'owner' from saved_search t where owner = :me"),
            Map.entry("editorialRights", "select to_jsonb(t) - 'subject' from editor_seen t where subject = :me"));

    /** Figures over what an account handed in. */
    private static final Map<String, String> USAGE = Map.of(
            "articlesSubmitted", "select count(*) from article where submitted_by = :me",
            "articlesInReview", "select count(*) from article where submitted_by = :me and working_state = 'IN_REVIEW'",
            "articlesPublished", "select count(*) from article where submitted_by = :me and live_revision is not null",
            "imports", "select count(*) from import_job where owner = :me",
            "importedItems", "select coalesce(sum(total), 0) from import_job where owner = :me");

    private final EntityManager database;
    private final Authorship authorship;
    private final PartnerRequests requests;
    private final ObjectMapper json;

    AccountData(EntityManager database, Authorship authorship, PartnerRequests requests, ObjectMapper json) {
        this.database = database;
        this.authorship = authorship;
        this.requests = requests;
        this.json = json;
    }

    @Transactional
    Map<String, List<JsonNode>> of(String subject, Caller service) {
        KeepersOnly.permit(service);
        Map<String, List<JsonNode>> all = new TreeMap<>();
        KINDS.forEach((kind, select) -> all.put(kind, rows(select, subject)));
        all.put("revisions", authorship.revisionsSavedBy(subject));
        return all;
    }

    Map<String, Object> usage(String subject, Caller service) {
        KeepersOnly.permit(service);
        Map<String, Object> figures = new TreeMap<>();
        figures.put("requests", requests.lately(subject));
        USAGE.forEach((figure, select) -> figures.put(
                figure,
                ((Number) database.createNativeQuery(select)
                                .setParameter("me", subject)
                                .getSingleResult())
                        .longValue()));
        return figures;
    }

    private List<JsonNode> rows(String select, String subject) {
        List<?> rows = database.createNativeQuery("select cast(rows.one as text) from (" + select + ") rows(one)")
                .setParameter("me", subject)
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream().map(row -> read((String) row)).toList();
    }

    private JsonNode read(String row) {
        try {
            return json.readTree(row);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
