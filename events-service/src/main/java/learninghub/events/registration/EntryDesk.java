package learninghub.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import learninghub.events.code.RedeemCode;
import learninghub.events.event.Event;
import learninghub.events.question.Answer;
import learninghub.events.question.Questions;
import learninghub.events.quota.Quota;
import learninghub.events.quota.Quotas;
import learninghub.events.series.SeriesLimit;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/** Looks at what somebody registers with: what has to be asked of others before the event is locked, what is counted under its lock. */
@ApplicationScoped
class EntryDesk {
    private final Quotas quotas;
    private final RedeemCode redeem;
    private final Questions questions;
    private final SeriesLimit limit;
    private final EntityManager database;

    EntryDesk(Quotas quotas, RedeemCode redeem, Questions questions, SeriesLimit limit, EntityManager database) {
        this.quotas = quotas;
        this.redeem = redeem;
        this.questions = questions;
        this.limit = limit;
        this.database = database;
    }

    /** What was looked at before the lock. */
    record Ticked(
            @Nullable UUID quota,
            @Nullable UUID discount,
            @Nullable UUID access,
            List<Answer> answers,
            @Nullable String listedName) {}

    /** Refuses whatever would not do; asks the owner of memberships, so not under a lock. */
    Ticked look(Event event, NewRegistration wanted, Caller caller) {
        String member = caller.requireSubject();
        return new Ticked(
                quotas.choose(event, wanted.quota(), member),
                redeem.discount(event, wanted.discountCode(), member),
                redeem.access(event, wanted.accessCode(), member),
                questions.read(event, wanted.answers()),
                wanted.listed() ? caller.name() : null);
    }

    /** Under the event's lock. */
    Entry count(Event event, Ticked ticked, String member) {
        limit.require(event, member);
        return new Entry(
                quota(ticked.quota()),
                redeem.use(ticked.discount(), "/discountCode", member),
                redeem.use(ticked.access(), "/accessCode", member),
                ticked.answers(),
                ticked.listedName());
    }

    private @Nullable Quota quota(@Nullable UUID id) {
        return id == null ? null : database.find(Quota.class, id);
    }
}
