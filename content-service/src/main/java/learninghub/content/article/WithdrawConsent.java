package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** A patient takes consent back, through the author or an editor: readers lose the piece in the same transaction. */
@ApplicationScoped
class WithdrawConsent {
    private final ArticleRepository articles;
    private final Consents consents;
    private final WithdrawArticle withdrawArticle;
    private final PreviewLinks previewLinks;
    private final Clock clock;

    WithdrawConsent(
            ArticleRepository articles,
            Consents consents,
            WithdrawArticle withdrawArticle,
            PreviewLinks previewLinks,
            Clock clock) {
        this.articles = articles;
        this.consents = consents;
        this.withdrawArticle = withdrawArticle;
        this.previewLinks = previewLinks;
        this.clock = clock;
    }

    @Transactional
    void withdraw(String ref, @Nullable String ifMatch, Caller caller) {
        Article article = articles.openTo(caller, ref);
        // Whoever is publishing it comes before, and is undone here, or after, and finds another version.
        articles.getEntityManager().refresh(article, LockModeType.PESSIMISTIC_WRITE);
        withdrawArticle.requireEither(ifMatch, article);
        Consent consent = consents.last(article).filter(Consent::isInForce).orElseThrow(Refusal.NotFound::new);
        Instant now = clock.instant();
        consent.withdraw(now);
        article.consentWithdrawn(now);
        articles.remember(article, caller, "consent-withdrawn", null, now);
        previewLinks.closeAll(article.id());
        if (article.isPublished()) {
            withdrawArticle.withdraw(article, caller, "withdrawn");
        }
    }
}
