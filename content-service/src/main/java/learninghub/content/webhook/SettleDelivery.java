package learninghub.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes down how a try ended and decides what follows: nothing more, another try, or that the webhook is disabled. */
@ApplicationScoped
class SettleDelivery {
    private static final Logger LOG = Logger.getLogger(SettleDelivery.class);
    private static final int GONE = 410;

    private final EntityManager database;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Retries retries;
    private final Clock clock;

    SettleDelivery(EntityManager database, Webhooks webhooks, Deliveries deliveries, Retries retries, Clock clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.retries = retries;
        this.clock = clock;
    }

    /** Exactly one of status and problem. */
    record Outcome(@Nullable Integer status, @Nullable String problem, Duration took) {
        boolean isTaken() {
            return status != null && status >= 200 && status < 300;
        }
    }

    @Transactional
    void settle(DueDelivery due, Outcome outcome) {
        Instant now = clock.instant();
        if (!remember(due, outcome, now)) {
            return;
        }
        Optional<Duration> wait = due.position() == null ? Optional.empty() : retries.after(due.tries());
        if (outcome.isTaken()) {
            settle(due, "DELIVERED", null, now);
        } else if (Integer.valueOf(GONE).equals(outcome.status())) {
            settle(due, "FAILED", null, now);
            disable(due, Notice.GONE, now);
        } else if (wait.isPresent()) {
            settle(due, "PENDING", now.plus(wait.get()), now);
        } else {
            settle(due, "FAILED", null, now);
            if (due.position() != null && nothingTakenSince(due)) {
                disable(due, Notice.FAILING, now);
            }
        }
    }

    /** Whether the message is still there: its webhook may have been dropped while it was under way. */
    private boolean remember(DueDelivery due, Outcome outcome, Instant now) {
        return database.createNativeQuery("""
                        insert into webhook_try (delivery_id, at, status, problem, milliseconds)
                        select id, :at, cast(:status as int), :problem, :took from webhook_delivery where id = :id for key share""")
                        .setParameter("id", due.id())
                        .setParameter("at", now)
                        .setParameter("status", outcome.status())
                        .setParameter("problem", outcome.problem())
                        .setParameter("took", (int) outcome.took().toMillis())
                        .executeUpdate()
                == 1;
    }

    private void settle(DueDelivery due, String state, @Nullable Instant next, Instant now) {
        database.createNativeQuery("""
                        update webhook_delivery set state = :state, claimed_until = null, next_try_at = cast(:next as timestamptz),
                          settled_at = cast(:settled as timestamptz)
                        where id = :id""")
                .setParameter("state", state)
                .setParameter("next", next)
                .setParameter("settled", next == null ? now : null)
                .setParameter("id", due.id())
                .executeUpdate();
    }

    private boolean nothingTakenSince(DueDelivery due) {
        return !Boolean.TRUE.equals(
                database.createNativeQuery("""
                        select exists (select from webhook_delivery o join webhook_delivery d on d.id = :id
                                       where o.webhook_id = d.webhook_id and o.state = 'DELIVERED' and o.position is not null
                                         and o.settled_at >= d.created_at)""").setParameter("id", due.id()).getSingleResult());
    }

    private void disable(DueDelivery due, Notice reason, Instant now) {
        webhooks.alone(due.webhook()).ifPresent(webhook -> {
            webhook.disable(reason, now);
            deliveries.abandon(webhook.id(), now);
            LOG.infof("webhook disabled: webhook=%s reason=%s", webhook.id(), reason);
        });
    }
}
