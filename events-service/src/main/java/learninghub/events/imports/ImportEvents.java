package learninghub.events.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import learninghub.events.event.SubmitEvent;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Ids;
import learninghub.http.Refusal;

/** Takes events over from a file. Each is a transaction of its own: one that will not do keeps no other out. */
@ApplicationScoped
class ImportEvents {
    /** Events of one file. */
    static final int MOST = 500;

    private final TakeOver take;
    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    ImportEvents(TakeOver take, EntityManager database, ObjectMapper json, Clock clock) {
        this.take = take;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    EventImport take(List<Incoming> events, Caller caller) {
        SubmitEvent.requireSubmitter(caller);
        if (events.size() > MOST) {
            throw new Refusal.Malformed("A file has at most " + MOST + " events.");
        }
        EventImport report = EventImport.of(
                Ids.next(), events.stream().map(event -> take(event, caller)).toList());
        QuarkusTransaction.requiringNew().run(() -> keep(report, caller));
        return report;
    }

    private EventImport.Item take(Incoming event, Caller caller) {
        if (event.problem() != null) {
            return EventImport.Item.refused(event.line(), List.of(Fault.at("", event.problem())));
        }
        try {
            return take.take(event, caller);
        } catch (Refusal refusal) {
            List<Fault> problems = refusal.faults().isEmpty()
                    ? List.of(Fault.at("", String.valueOf(refusal.getMessage())))
                    : refusal.faults();
            return EventImport.Item.refused(event.line(), problems);
        }
    }

    private void keep(EventImport report, Caller caller) {
        database.createNativeQuery(
                        "insert into event_import (id, importer, report, made_at) values (:id, :importer, cast(:report as jsonb), :now)")
                .setParameter("id", report.id())
                .setParameter("importer", caller.requireSubject())
                .setParameter("report", written(report))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** As it was told. Refuses (404) anybody else's, but to editors. */
    String told(UUID id, Caller caller) {
        List<String> found = database.createNativeQuery(
                        "select cast(report as text) from event_import where id = :id and (importer = :importer or :all)")
                .setParameter("id", id)
                .setParameter("importer", caller.requireSubject())
                .setParameter("all", caller.has("editor"))
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return found.getFirst();
    }

    private String written(EventImport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
