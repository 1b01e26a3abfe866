package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The piece that another is a variant of. All variants hang on one original, so that they are siblings. */
@ApplicationScoped
class Originals {
    private final ArticleRepository articles;
    private final EntityManager database;

    Originals(ArticleRepository articles, EntityManager database) {
        this.articles = articles;
        this.database = database;
    }

    /**
     * The id to keep for what was written. What one may not see cannot be named.
     *
     * @param self null for a piece that is not there yet
     * @param before what stood there until now and may stay
     */
    @Nullable
    String settled(@Nullable String ref, @Nullable Article self, @Nullable String before, Caller by) {
        if (ref == null || ref.equals(before)) {
            return ref;
        }
        UUID original = originalOf(articles.at(ref, by)
                .filter(article -> article.isPublished() || article.workingCopyIsOpenTo(by))
                .orElseThrow(() -> refused("is no piece you can see")));
        if (self != null && original.equals(self.id())) {
            throw refused("must be another piece");
        }
        if (self != null && hasVariants(self)) {
            throw refused("this piece has variants itself");
        }
        return original.toString();
    }

    private UUID originalOf(Article named) {
        String further = articles.workingContent(named).draft().variantOf();
        return further == null ? named.id() : UUID.fromString(further);
    }

    private boolean hasVariants(Article self) {
        return (Boolean) database.createNativeQuery("select exists (select from live_article where variant_of = :id)")
                .setParameter("id", self.id())
                .getSingleResult();
    }

    private static Refusal refused(String why) {
        return new Refusal.Invalid(Fault.at("/variantOf", why));
    }
}
