package learninghub.content.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import learninghub.content.change.PublicChanges;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.outbox.Outbox;

/**
 * Writes today's names into live copies that say others. What is left to do are rows: it goes on after a restart, and replicas share
 * the work by skipping what another holds. Only categories and tags are replaced; the rest of a copy stays as it was published.
 */
@ApplicationScoped
class RenderAgain {
    /** Copies rendered in one transaction. */
    static final int AT_ONCE = 250;

    private final EntityManager database;
    private final LiveArticles live;
    private final Taxonomy taxonomy;
    private final PublicChanges changes;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final AgroalDataSource connections;

    RenderAgain(
            EntityManager database,
            LiveArticles live,
            Taxonomy taxonomy,
            PublicChanges changes,
            Outbox outbox,
            ObjectMapper json,
            AgroalDataSource connections) {
        this.database = database;
        this.live = live;
        this.taxonomy = taxonomy;
        this.changes = changes;
        this.outbox = outbox;
        this.json = json;
        this.connections = connections;
    }

    @Scheduled(
            identity = "render-again",
            every = "${hub.render-again.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws SQLException {
        boolean more = isAnythingLeft();
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::batch);
        }
    }

    /** Asked every second: without a session or a transaction. */
    private boolean isAnythingLeft() throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select exists (select from stale_copy)")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** Whether there was anything to do. */
    @SuppressWarnings("unchecked")
    private boolean batch() {
        List<UUID> taken =
                database.createNativeQuery("""
                        delete from stale_copy where seq in (
                          select seq from stale_copy order by seq limit :most for update skip locked)
                        returning article_id""").setParameter("most", AT_ONCE).getResultList();
        if (taken.isEmpty()) {
            return false;
        }
        render(taken.stream().distinct().toArray(UUID[]::new));
        return true;
    }

    @SuppressWarnings("unchecked")
    private void render(UUID... articles) {
        // In one order, so that two replicas never wait for each other; and before the names are read.
        List<UUID> locked = database.createNativeQuery(
                        "select article_id from live_article where article_id = any (:articles) order by article_id for update")
                .setParameter("articles", articles)
                .getResultList();
        List<Link> terms = links("live_article_term", "term_id", articles);
        List<Link> tagged = links("live_article_tag", "tag_id", articles);
        Taxonomy.Named names = taxonomy.named(targets(terms), targets(tagged));
        Map<UUID, List<CategoryView>> categories =
                grouped(terms, link -> CategoryView.of(names.terms().get(link.target())));
        Map<UUID, List<TagName>> tags =
                grouped(tagged, link -> TagName.of(names.tags().get(link.target())));
        for (UUID article : locked) {
            ObjectNode today = json.valueToTree(
                    new Filed(categories.getOrDefault(article, List.of()), tags.getOrDefault(article, List.of())));
            live.amend(article, copy -> copy.setAll(today));
            outbox.announce(live.announcement(article));
        }
        changes.record("article", locked, PublicChanges.PUBLISHED);
    }

    @SuppressWarnings("unchecked")
    private List<Link> links(String table, String target, UUID... articles) {
        List<Tuple> rows = database.createNativeQuery(
                        "select article_id, " + target + " from " + table
                                + " where article_id = any (:articles) and place is not null order by article_id, place",
                        Tuple.class)
                .setParameter("articles", articles)
                .getResultList();
        return rows.stream()
                .map(row -> new Link(row.get(0, UUID.class), row.get(1, UUID.class)))
                .toList();
    }

    private static Collection<UUID> targets(List<Link> links) {
        return links.stream().map(Link::target).collect(Collectors.toSet());
    }

    private static <T> Map<UUID, List<T>> grouped(List<Link> links, Function<Link, T> name) {
        return links.stream()
                .collect(Collectors.groupingBy(
                        Link::article, HashMap::new, Collectors.mapping(name, Collectors.toList())));
    }

    /** What is replaced in a copy. */
    private record Filed(List<CategoryView> categories, List<TagName> tags) {}

    private record Link(UUID article, UUID target) {}
}
