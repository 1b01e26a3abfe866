package learninghub.events.material;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.EventFacts;
import learninghub.events.event.Events;
import learninghub.events.event.VersionTag;
import learninghub.http.Caller;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** An organiser adds something to an event, changes it or takes it away. */
@ApplicationScoped
class TendMaterials {
    private final Events events;
    private final Materials materials;
    private final EventFacts facts;
    private final MergePatch mergePatch;
    private final Clock clock;

    TendMaterials(Events events, Materials materials, EventFacts facts, MergePatch mergePatch, Clock clock) {
        this.events = events;
        this.materials = materials;
        this.facts = facts;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    MaterialView add(String ref, NewMaterial wanted, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        event.requireEditableBy(caller);
        if (materials.of(event).size() >= Materials.MOST) {
            throw new Refusal.Conflict("An event has at most " + Materials.MOST + " materials.");
        }
        Material material = new Material(event.id(), wanted, clock.instant());
        materials.persist(material);
        event.arranged(clock.instant());
        facts.announce(event);
        return material.view();
    }

    @Transactional
    MaterialView change(String ref, UUID id, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        event.requireEditableBy(caller);
        Material material = materials
                .find("id = ?1 and eventId = ?2", id, event.id())
                .singleResultOptional()
                .orElseThrow(Refusal.NotFound::new);
        VersionTag.require(ifMatch, event.revision());
        material.change(mergePatch.apply(material.wanted(), patch, NewMaterial.class));
        event.arranged(clock.instant());
        facts.announce(event);
        return material.view();
    }

    @Transactional
    void remove(String ref, UUID id, @Nullable String ifMatch, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        event.requireEditableBy(caller);
        VersionTag.require(ifMatch, event.revision());
        if (materials.delete("id = ?1 and eventId = ?2", id, event.id()) == 0) {
            throw new Refusal.NotFound();
        }
        event.arranged(clock.instant());
        facts.announce(event);
    }
}
