package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import learninghub.http.Caller;
import learninghub.http.ETags;
import org.jspecify.annotations.Nullable;

/** The author or an editor writes down that a patient agreed. A new record takes the place of the one before. */
@ApplicationScoped
class RecordConsent {
    private final ArticleRepository articles;
    private final Consents consents;
    private final Clock clock;

    RecordConsent(ArticleRepository articles, Consents consents, Clock clock) {
        this.articles = articles;
        this.consents = consents;
        this.clock = clock;
    }

    @Transactional
    ConsentView record(String ref, NewConsent given, @Nullable String ifMatch, Caller caller) {
        Article article = articles.openTo(caller, ref);
        ETags.require(ifMatch, article.workingTag());
        Instant now = clock.instant();
        consents.last(article).filter(Consent::isInForce).ifPresent(before -> before.withdraw(now));
        consents.flush();
        Consent consent = new Consent(article, given, now);
        consents.persist(consent);
        articles.remember(article, caller, "consent-recorded", null, now);
        return consent.view();
    }
}
