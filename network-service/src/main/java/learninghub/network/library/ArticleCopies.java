package learninghub.network.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import learninghub.outbox.FactHandler;
import learninghub.outbox.ReceivedFact;

/** Keeps the copies. The last fact of an article says how it stands. */
@ApplicationScoped
class ArticleCopies implements FactHandler {
    private final EntityManager database;

    ArticleCopies(EntityManager database) {
        this.database = database;
    }

    @Override
    public Set<String> topics() {
        return Set.of("content.articles");
    }

    @Override
    public void handle(ReceivedFact fact) {
        switch (fact.type()) {
            case "learninghub.article.published.v1" ->
                database.merge(new Article(fact.subject(), text(fact, "slug"), instant(fact, "updatedAt"), null));
            case "learninghub.article.withdrawn.v1" ->
                database.merge(new Article(fact.subject(), text(fact, "slug"), null, instant(fact, "withdrawnAt")));
            default -> {
                // told to others
            }
        }
    }

    /** By id; one query, whatever their number. */
    Map<UUID, Article> of(Collection<UUID> ids) {
        return database.createQuery("from Article where id in :ids", Article.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private static String text(ReceivedFact fact, String name) {
        return fact.data().required(name).asText();
    }

    private static Instant instant(ReceivedFact fact, String name) {
        return Instant.parse(text(fact, name));
    }
}
