package learninghub.events.question;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.event.VersionTag;
import learninghub.http.Caller;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** An organiser asks something, or no longer. What was answered before stays with the answers, in the words it was asked in. */
@ApplicationScoped
class TendQuestions {
    private final Events events;
    private final Questions questions;
    private final MergePatch mergePatch;
    private final Clock clock;

    TendQuestions(Events events, Questions questions, MergePatch mergePatch, Clock clock) {
        this.events = events;
        this.questions = questions;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    QuestionView add(String ref, NewQuestion wanted, Caller caller) {
        Event event = editable(ref, caller);
        if (questions.of(event).size() >= Questions.MOST) {
            throw new Refusal.Conflict("An event asks at most " + Questions.MOST + " questions.");
        }
        Question question = new Question(event.id(), wanted);
        questions.persist(question);
        event.arranged(clock.instant());
        return question.view();
    }

    @Transactional
    QuestionView change(String ref, UUID id, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        Event event = editable(ref, caller);
        Question question = questions
                .find("id = ?1 and eventId = ?2", id, event.id())
                .singleResultOptional()
                .orElseThrow(Refusal.NotFound::new);
        VersionTag.require(ifMatch, event.revision());
        question.change(mergePatch.apply(question.wanted(), patch, NewQuestion.class));
        event.arranged(clock.instant());
        return question.view();
    }

    @Transactional
    void remove(String ref, UUID id, @Nullable String ifMatch, Caller caller) {
        Event event = editable(ref, caller);
        VersionTag.require(ifMatch, event.revision());
        if (questions.delete("id = ?1 and eventId = ?2", id, event.id()) == 0) {
            throw new Refusal.NotFound();
        }
        event.arranged(clock.instant());
    }

    private Event editable(String ref, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        event.requireEditableBy(caller);
        return event;
    }
}
