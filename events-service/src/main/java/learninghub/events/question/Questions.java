package learninghub.events.question;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Fault;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.Refusal;

/** The questions there are. */
@ApplicationScoped
public class Questions implements PanacheRepositoryBase<Question, UUID> {
    /** The most of one event; so all of them are read at once. */
    static final int MOST = 30;

    private final Events events;

    Questions(Events events) {
        this.events = events;
    }

    /** What is to be kept of these answers. Refuses (422) all that are none, and required ones that are missing, at once. */
    public List<Answer> read(Event event, List<NewAnswer> given) {
        List<Fault> faults = new ArrayList<>();
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            if (places.put(given.get(i).question(), i) != null) {
                faults.add(Fault.at("/answers/" + i, "This question is answered twice."));
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (Question question : of(event)) {
            Integer place = places.remove(question.id());
            String value = place == null ? null : given.get(place).value().strip();
            String fault = question.fault(value);
            if (fault != null) {
                faults.add(Fault.at(place == null ? "/answers" : "/answers/" + place + "/value", fault));
            } else if (value != null && !value.isEmpty()) {
                answers.add(new Answer(question.id(), question.text(), value));
            }
        }
        places.values().stream()
                .sorted()
                .forEach(place ->
                        faults.add(Fault.at("/answers/" + place + "/question", "The event does not ask this.")));
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
        return answers;
    }

    /** What is asked now, in order. */
    public Map<UUID, String> asked(Event event) {
        Map<UUID, String> asked = new LinkedHashMap<>();
        of(event).forEach(question -> asked.put(question.id(), question.text()));
        return asked;
    }

    List<Question> of(Event event) {
        return list("eventId = ?1 order by id", event.id());
    }

    Page<QuestionView> page(String ref, Paging paging, Caller caller) {
        Event event = events.visible(ref, caller);
        Cursor after = paging.after(1);
        UUID last = after == null ? new UUID(0, 0) : after.uuid(0);
        List<Question> rows = find("eventId = ?1 and id > ?2 order by id", event.id(), last)
                .page(0, paging.rows())
                .list();
        return Page.of(rows, paging.limit, Question::view, question -> Cursor.of(question.id()));
    }
}
