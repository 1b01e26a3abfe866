package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import learninghub.content.taxonomy.Slug;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of pieces. A piece that was never published has one apart from everybody else's unpublished ones; at its first
 * publication it gets one that no published piece ever had, and every slug it had since then leads to it.
 */
@ApplicationScoped
class Slugs {
    /** Slugs of published pieces, and of what the author {@code :author} has not published. */
    private static final String TAKEN = """
            select slug, article_id from article_slug where slug %1$s
            union all
            select slug, id from article where slug %1$s and published_at is null
              and (submitted_by = cast(:author as text)
                   or sealed_author in (select id from sealed_author where subject = cast(:author as text)))""";

    /** A row where {@code :slug} is taken. */
    static final String IS_TAKEN = TAKEN.formatted("= :slug");

    private static final String AMONG = "select slug from (" + TAKEN.formatted("= any (:slugs)")
            + ") as taken where article_id is distinct from cast(:except as uuid)";

    private static final int TRIED_AT_ONCE = 50;

    private final EntityManager database;

    Slugs(EntityManager database) {
        this.database = database;
    }

    /** The title's slug, or the first of {@code title-2}, {@code title-3} … that neither the public nor the author himself uses. */
    String ofUnpublished(String title, String author, @Nullable UUID except) {
        String wanted = Slug.of(title);
        // Nearly always the title itself is free.
        if (taken(List.of(wanted), author, except).isEmpty()) {
            return wanted;
        }
        for (int first = 2; ; first += TRIED_AT_ONCE) {
            List<String> free = without(taken(candidates(wanted, first), author, except), candidates(wanted, first));
            if (!free.isEmpty()) {
                return free.getFirst();
            }
        }
    }

    /** Gives a piece that is published for the first time the slug it keeps. */
    void settle(Article article, String title) {
        String wanted = Slug.of(title);
        // Nearly always the title itself is free.
        if (claim(wanted, article)) {
            article.takeSlug(wanted);
            return;
        }
        for (int first = 2; ; first += TRIED_AT_ONCE) {
            List<String> candidates = candidates(wanted, first);
            for (String free : without(taken(candidates, null, null), candidates)) {
                if (claim(free, article)) {
                    article.takeSlug(free);
                    return;
                }
            }
        }
    }

    /** Gives a published piece another slug; the one it had leads to it from now on. */
    void change(Article article, String wanted) {
        if (!claim(wanted, article) && !owner(wanted).equals(article.id())) {
            throw new Refusal.Conflict("Another piece has that slug, or had it once.");
        }
        article.takeSlug(wanted);
    }

    private static List<String> candidates(String wanted, int first) {
        return IntStream.range(first, first + TRIED_AT_ONCE)
                .mapToObj(n -> wanted + "-" + n)
                .toList();
    }

    private static List<String> without(Set<String> taken, List<String> candidates) {
        return candidates.stream().filter(slug -> !taken.contains(slug)).toList();
    }

    @SuppressWarnings("unchecked")
    private Set<String> taken(List<String> candidates, @Nullable String author, @Nullable UUID except) {
        List<String> found = database.createNativeQuery(AMONG)
                .setParameter("slugs", candidates.toArray(String[]::new))
                .setParameter("author", author)
                .setParameter("except", except == null ? null : except.toString())
                .getResultList();
        return Set.copyOf(found);
    }

    /** Waits for whoever is about to take the same one, and is false when he did. */
    private boolean claim(String slug, Article article) {
        return database.createNativeQuery(
                                "insert into article_slug (slug, article_id) values (:slug, :article) on conflict do nothing")
                        .setParameter("slug", slug)
                        .setParameter("article", article.id())
                        .executeUpdate()
                == 1;
    }

    private UUID owner(String slug) {
        return (UUID) database.createNativeQuery("select article_id from article_slug where slug = :slug")
                .setParameter("slug", slug)
                .getSingleResult();
    }
}
