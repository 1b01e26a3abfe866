package learninghub.events.quota;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.events.event.Admission;
import learninghub.events.event.AdmissionDesk;
import learninghub.events.event.Attendees;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.event.VersionTag;
import learninghub.http.Caller;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** An organiser parts an event's places. What a larger quota sets free is offered at once. */
@ApplicationScoped
class TendQuotas {
    private final Events events;
    private final Quotas quotas;
    private final Attendees attendees;
    private final AdmissionDesk desk;
    private final MergePatch mergePatch;
    private final Clock clock;

    TendQuotas(
            Events events, Quotas quotas, Attendees attendees, AdmissionDesk desk, MergePatch mergePatch, Clock clock) {
        this.events = events;
        this.quotas = quotas;
        this.attendees = attendees;
        this.desk = desk;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    QuotaView add(String ref, NewQuota wanted, Caller caller) {
        Event event = editable(ref, caller);
        if (quotas.of(event).size() >= Quotas.MOST) {
            throw new Refusal.Conflict("An event has at most " + Quotas.MOST + " quotas.");
        }
        Quota quota = new Quota(event.id(), wanted.name(), wanted.size(), desk.read(wanted.admits()));
        quotas.persist(quota);
        event.arranged(clock.instant());
        return quotas.view(quota);
    }

    @Transactional
    QuotaView change(String ref, UUID id, NewQuota wanted, @Nullable String ifMatch, Caller caller) {
        Event event = editable(ref, caller);
        Quota quota = of(event, id);
        VersionTag.require(ifMatch, event.revision());
        return become(event, quota, wanted, desk.read(wanted.admits()));
    }

    /** Whom it is for stays as it is unless the patch says: a network that is no longer listed could not be written again. */
    @Transactional
    QuotaView adjust(String ref, UUID id, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        Event event = editable(ref, caller);
        Quota quota = of(event, id);
        VersionTag.require(ifMatch, event.revision());
        NewQuota wanted = mergePatch.apply(quota.wanted(), patch, NewQuota.class);
        return become(event, quota, wanted, patch.has("admits") ? desk.read(wanted.admits()) : quota.admission());
    }

    /** Refuses (409) one that somebody has ever counted in: their registrations tell of it. */
    @Transactional
    void remove(String ref, UUID id, @Nullable String ifMatch, Caller caller) {
        Event event = editable(ref, caller);
        Quota quota = of(event, id);
        VersionTag.require(ifMatch, event.revision());
        if (attendees.anyIn(quota.id())) {
            throw new Refusal.Conflict("People have registered in this quota; make it smaller instead.");
        }
        quotas.delete(quota);
        event.arranged(clock.instant());
    }

    private QuotaView become(Event event, Quota quota, NewQuota wanted, Admission admission) {
        quota.change(wanted.name(), wanted.size(), admission);
        event.arranged(clock.instant());
        attendees.placesMayBeFree(event);
        return quotas.view(quota);
    }

    private Event editable(String ref, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        event.requireEditableBy(caller);
        return event;
    }

    private Quota of(Event event, UUID id) {
        return quotas.find("id = ?1 and eventId = ?2", id, event.id())
                .singleResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }
}
