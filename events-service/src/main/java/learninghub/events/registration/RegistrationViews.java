package learninghub.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.event.VersionTag;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;

/** Registrations with their positions, for whoever asks. */
@ApplicationScoped
class RegistrationViews {
    private final Registrations registrations;
    private final Events events;

    RegistrationViews(Registrations registrations, Events events) {
        this.registrations = registrations;
        this.events = events;
    }

    /** @param tag the ETag of just this view */
    record Tagged(RegistrationView view, String tag) {}

    Tagged read(String ref, UUID id, Caller caller) {
        Event event = events.visible(ref, caller);
        return of(registrations.visible(event.id(), id, caller), caller);
    }

    Tagged of(Registration registration, Caller caller) {
        Long position = registrations.positions(List.of(registration)).get(registration.id());
        return new Tagged(
                RegistrationView.of(registration, position, caller), VersionTag.of(registration.revision(), position));
    }

    /** In the order of coming. */
    Page<RegistrationView> ofEvent(String ref, Paging paging, Caller caller) {
        Event event = events.visible(ref, caller);
        Cursor after = paging.after(1);
        List<Registration> rows =
                registrations.inOrder(event.id(), after == null ? null : after.uuid(0), paging.rows());
        return page(rows, paging, caller, row -> Cursor.of(row.id()));
    }

    /** Who comes and agreed to be named. The cursor holds the order of coming, not the registration. */
    Page<AttendeeView> named(String ref, Paging paging, Caller caller) {
        Event event = events.visible(ref, caller);
        Cursor after = paging.after(1);
        List<Registration> rows = registrations.named(event.id(), after == null ? 0 : after.number(0), paging.rows());
        return Page.of(
                rows,
                paging.limit,
                row -> new AttendeeView(Objects.requireNonNull(row.listedName())),
                row -> Cursor.of(row.ticket()));
    }

    Page<RegistrationView> own(Paging paging, Caller caller) {
        Cursor after = paging.after(1);
        List<Registration> rows =
                registrations.of(caller.requireSubject(), after == null ? null : after.uuid(0), paging.rows());
        return page(rows, paging, caller, row -> Cursor.of(row.id()));
    }

    private Page<RegistrationView> page(
            List<Registration> rows, Paging paging, Caller caller, Function<Registration, Cursor> cursor) {
        Map<UUID, Long> positions = registrations.positions(rows);
        return Page.of(rows, paging.limit, row -> RegistrationView.of(row, positions.get(row.id()), caller), cursor);
    }
}
