package learninghub.events.registration;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.question.Answer;
import learninghub.events.question.Questions;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/** Who has registered, for an organiser's spreadsheet. */
@ApplicationScoped
class RegistrationExport {
    static final String MEDIA_TYPE = "text/csv";

    private static final int AT_ONCE = 500;
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CsvMapper csv = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private final Events events;
    private final Registrations registrations;
    private final Questions questions;

    RegistrationExport(Events events, Registrations registrations, Questions questions) {
        this.events = events;
        this.registrations = registrations;
        this.questions = questions;
    }

    /** Refuses what the caller may not see before anything is written. */
    Event open(String ref, Caller caller) {
        return events.visible(ref, caller);
    }

    void write(Event event, OutputStream out) throws IOException {
        Map<UUID, String> asked = questions.asked(event);
        try (SequenceWriter lines = csv.writer().writeValues(out)) {
            lines.write(head(asked));
            UUID after = null;
            List<Registration> page;
            do {
                page = registrations.inOrder(event.id(), after, AT_ONCE);
                for (Registration registration : page) {
                    lines.write(line(registration, asked));
                    after = registration.id();
                }
            } while (page.size() == AT_ONCE);
        }
    }

    private static List<String> head(Map<UUID, String> asked) {
        List<String> head = new ArrayList<>(List.of(
                ImportAttendance.REGISTRATION,
                ImportAttendance.MEMBER,
                "state",
                "registeredAt",
                ImportAttendance.ATTENDED_AT,
                "quota",
                "discountCode"));
        asked.values().forEach(text -> head.add(harmless(text)));
        return head;
    }

    private static List<String> line(Registration registration, Map<UUID, String> asked) {
        List<String> line = new ArrayList<>(List.of(
                registration.id().toString(),
                harmless(registration.memberId()),
                registration.state().word,
                registration.registeredAt().toString(),
                Objects.toString(registration.attendedAt(), ""),
                harmless(
                        registration.quota() == null
                                ? null
                                : registration.quota().name()),
                registration.discount() == null ? "" : registration.discount().word()));
        for (UUID question : asked.keySet()) {
            line.add(harmless(registration.answers().stream()
                    .filter(answer -> answer.question().equals(question))
                    .map(Answer::value)
                    .findFirst()
                    .orElse(null)));
        }
        return line;
    }

    /** A spreadsheet takes a cell that begins like a formula for one; with an apostrophe before it, it is text. */
    static String harmless(@Nullable String cell) {
        String text = Objects.requireNonNullElse(cell, "");
        String seen = text.strip();
        boolean formula = startsFormula(text) || startsFormula(seen);
        return formula ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
