package learninghub.content.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Refusal;

@ApplicationScoped
class Consents implements PanacheRepositoryBase<Consent, UUID> {
    /** The newest, in force or withdrawn. */
    Optional<Consent> last(Article article) {
        return find("articleId = ?1 order by recordedAt desc, id desc", article.id())
                .firstResultOptional();
    }

    /**
     * Refuses a patient's story nobody agreed to. Where consent was withdrawn once, the mark that it is a patient's story cannot be
     * edited away to do without a new one.
     */
    void require(Article article, Draft draft) {
        Optional<Consent> last = last(article);
        boolean needed = draft.needsConsent() || last.isPresent();
        if (needed && last.filter(Consent::isInForce).isEmpty()) {
            throw new Refusal.Conflict("A patient's story needs a record of consent first (PUT …/consent).");
        }
    }
}
