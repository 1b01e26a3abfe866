package learninghub.network.notes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.network.access.AccessLog;
import learninghub.network.access.Reading;
import learninghub.network.meeting.Meeting;
import learninghub.network.membership.Standing;

/** What of published notes can be told in public. */
@ApplicationScoped
public class PublicWords {
    private static final String WHOLE = "body";

    private final NotesRepository notes;
    private final Attributions attributions;
    private final AccessLog log;

    PublicWords(NotesRepository notes, Attributions attributions, AccessLog log) {
        this.notes = notes;
        this.attributions = attributions;
        this.log = log;
    }

    /**
     * The sections chosen, in that order, with whoever they name taken out. That they are read is in the log.
     *
     * @param sections {@code body}, or ids of agenda items
     */
    public String chosen(Standing reader, Meeting meeting, List<String> sections) {
        Notes found = notes.of(meeting);
        Integer version = found.publishedVersion();
        if (version == null) {
            throw new Refusal.Conflict("A digest is made of published notes; these are not.");
        }
        log.enter(Reading.ofNotes(reader.networkId(), reader.memberId(), meeting.id(), version));
        NotesText text = found.publishedText();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            words.add(section(text, sections.get(i), i));
        }
        return attributions.of(meeting, List.of()).redacted(String.join("\n\n", words));
    }

    private static String section(NotesText text, String name, int place) {
        if (name.equals(WHOLE)) {
            return text.body();
        }
        return text.itemsOrNone().stream()
                .filter(item -> item.agendaItemId().equals(id(name)))
                .map(NotesText.Item::body)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal.Invalid(Fault.at("/sections/" + place, "The notes have no such section.")));
    }

    private static UUID id(String name) {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException noId) {
            return new UUID(0, 0);
        }
    }

    /**
     * Refuses words that name somebody, or say who said something.
     *
     * @param texts by pointer
     * @param consenting names that may stand: those of guests who are asked
     */
    public void requireUnattributed(Meeting meeting, Map<String, String> texts, Collection<String> consenting) {
        NonAttribution guard = attributions.of(meeting, consenting);
        List<Fault> faults = new ArrayList<>();
        texts.forEach((pointer, text) -> faults.addAll(guard.faults(text, pointer)));
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
    }
}
