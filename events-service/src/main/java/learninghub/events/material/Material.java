package learninghub.events.material;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.http.Ids;
import org.jspecify.annotations.Nullable;

/** A link to something an event left. */
@Entity
class Material {
    @Id
    private UUID id;

    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private NewMaterial.Kind kind;

    private String title;
    private String url;

    @Enumerated(EnumType.STRING)
    private NewMaterial.Audience audience;

    private @Nullable Instant visibleFrom;
    private Instant addedAt;

    protected Material() {} // for Hibernate

    Material(UUID eventId, NewMaterial wanted, Instant now) {
        this.id = Ids.next();
        this.eventId = eventId;
        addedAt = now;
        change(wanted);
    }

    void change(NewMaterial wanted) {
        kind = wanted.kind();
        title = wanted.title();
        url = wanted.url();
        audience = wanted.audience();
        visibleFrom = wanted.visibleFrom();
    }

    /** @param attendee whether whoever asks has a place or was there */
    boolean isVisible(Event event, boolean attendee, Instant now) {
        Instant from = visibleFrom == null ? event.endsAt() : visibleFrom;
        return !now.isBefore(from) && (attendee || audience == NewMaterial.Audience.EVERYONE);
    }

    NewMaterial wanted() {
        return new NewMaterial(kind, title, url, audience, visibleFrom);
    }

    MaterialView view() {
        return new MaterialView(id, kind, title, url, audience, visibleFrom, addedAt);
    }

    UUID id() {
        return id;
    }
}
