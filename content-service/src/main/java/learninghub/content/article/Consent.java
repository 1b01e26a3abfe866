package learninghub.content.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import learninghub.http.Ids;
import org.jspecify.annotations.Nullable;

/** That a patient agreed to a story being published. For its author and editors; in no copy, fact, feed or export. */
@Entity
class Consent {
    @Id
    private UUID id;

    private UUID articleId;
    private LocalDate givenAt;
    private String scope;
    private String givenBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    protected Consent() {}

    Consent(Article article, NewConsent given, Instant now) {
        this.id = Ids.next();
        this.articleId = article.id();
        this.givenAt = given.givenAt();
        this.scope = given.scope();
        this.givenBy = given.by();
        this.recordedAt = now;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    ConsentView view() {
        return new ConsentView(givenAt, scope, givenBy, recordedAt, withdrawnAt);
    }

    boolean isInForce() {
        return withdrawnAt == null;
    }
}
