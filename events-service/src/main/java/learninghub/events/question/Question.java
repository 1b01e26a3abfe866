package learninghub.events.question;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import learninghub.http.Fault;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One question; it says which answers it takes. */
@Entity
class Question {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final String YES = "yes";

    @Id
    private UUID id;

    private UUID eventId;
    private String text;

    @Enumerated(EnumType.STRING)
    private NewQuestion.Type type;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> options;

    private boolean required;

    protected Question() {} // for Hibernate

    Question(UUID eventId, NewQuestion wanted) {
        this.id = Ids.next();
        this.eventId = eventId;
        change(wanted);
    }

    /** From here on; what was answered keeps the words it answered. */
    void change(NewQuestion wanted) {
        if ((wanted.type() == NewQuestion.Type.CHOICE) == wanted.options().isEmpty()) {
            throw new Refusal.Invalid(Fault.at("/options", "A choice has options, and nothing else has."));
        }
        text = wanted.text();
        type = wanted.type();
        options = wanted.options();
        required = wanted.required();
    }

    /** Why this is no answer; null when it is one. */
    @Nullable
    String fault(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return required ? "This question must be answered: " + id : null;
        }
        return switch (type) {
            case TEXT -> null;
            case NUMBER -> NUMBER.matcher(value).matches() ? null : "Must be a number.";
            case CHOICE -> options.contains(value) ? null : "Must be one of the options.";
            case YES_NO -> Set.of(YES, "no").contains(value) ? null : "Must be yes or no.";
            case CONSENT -> consentFault(value);
        };
    }

    private @Nullable String consentFault(String value) {
        if (!Set.of(YES, "no").contains(value)) {
            return "Must be yes or no.";
        }
        return required && !value.equals(YES) ? "Without this consent nobody can register." : null;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    NewQuestion wanted() {
        return new NewQuestion(text, type, options, required);
    }

    QuestionView view() {
        return new QuestionView(id, text, type, options, required);
    }
}
