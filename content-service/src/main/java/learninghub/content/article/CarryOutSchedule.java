package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import learninghub.content.rights.EditorialRights;
import learninghub.http.Caller;

/**
 * The hour has come: a piece is published for the editor who scheduled it, if that editor may still publish, or withdrawn because its
 * time is over. The row's lock and the look at what is due are one, so that of two replicas one does it and the other finds nothing.
 */
@ApplicationScoped
class CarryOutSchedule {
    /** Who stands in the history for what nobody did by hand. */
    static final Caller HUB = new Caller(Caller.Kind.SERVICE, "content-service", "Hub", Set.of(), Set.of());

    private final ArticleRepository articles;
    private final PublishArticle publishArticle;
    private final WithdrawArticle withdrawArticle;
    private final EditorialRights rights;
    private final Clock clock;

    CarryOutSchedule(
            ArticleRepository articles,
            PublishArticle publishArticle,
            WithdrawArticle withdrawArticle,
            EditorialRights rights,
            Clock clock) {
        this.articles = articles;
        this.publishArticle = publishArticle;
        this.withdrawArticle = withdrawArticle;
        this.rights = rights;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void carryOut(UUID id) {
        Instant now = clock.instant();
        articles.dueAndNotTaken(id, now).ifPresent(article -> {
            if (article.isDue(now)) {
                publish(article, now);
            } else {
                withdrawArticle.withdraw(article, HUB, "expired");
            }
        });
    }

    /** What was scheduled cannot be carried out for a reason that was not there before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sendBack(UUID id, String reason) {
        Instant now = clock.instant();
        articles.dueAndNotTaken(id, now)
                .filter(article -> article.isDue(now))
                .ifPresent(article -> sendBack(article, reason, now));
    }

    private void publish(Article article, Instant now) {
        Caller editor = article.scheduler();
        if (rights.mayStillPublish(editor.requireSubject())) {
            publishArticle.publish(article, editor, null, article.publishUntil());
        } else {
            sendBack(article, "Who scheduled it is not known as an editor any more; please look at it again.", now);
        }
    }

    private void sendBack(Article article, String reason, Instant now) {
        article.sendBackToQueue(now);
        articles.remember(article, HUB, "schedule-refused", reason, now);
    }
}
