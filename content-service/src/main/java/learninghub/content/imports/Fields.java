package learninghub.content.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import learninghub.content.article.Draft;
import learninghub.content.article.Imported;
import learninghub.http.Fault;
import learninghub.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/** Makes a draft of an item's fields once they have the names of the API; what both readers share. */
@ApplicationScoped
class Fields {
    private static final int MADE_TITLE = 160;
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final ObjectMapper json;
    private final Validator validator;

    Fields(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @param fields names as in the API, plus importKey, permalink and date, which are taken out */
    Item item(int line, ObjectNode fields, List<Fault> notes) {
        String importKey = takeText(fields, "importKey");
        String permalink = takeText(fields, "permalink");
        LocalDate date = date(takeText(fields, "date"));
        if (fields.path("title").asText("").isBlank() || fields.path("title").isNull()) {
            fields.put(
                    "title", FirstSentence.of(Markdown.plain(fields.path("body").asText("")), MADE_TITLE));
        }
        try {
            Draft draft = json.treeToValue(fields, Draft.class);
            List<Fault> faults = validator.validate(draft).stream()
                    .map(Fields::fault)
                    .sorted(Comparator.comparing(Fault::toString))
                    .toList();
            if (!faults.isEmpty()) {
                return new Item.Unreadable(line, faults);
            }
            return new Item.Readable(line, new Imported(draft, key(importKey, permalink, draft), instant(date)), notes);
        } catch (JsonProcessingException unreadable) {
            return new Item.Unreadable(
                    line, List.of(Fault.at(pointer(unreadable), "Unknown, or not of the expected form.")));
        }
    }

    /** A date as people write it, {@code 22 June 2026}, or ISO 8601; null when it is neither. */
    static @Nullable LocalDate date(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.length() > 10 && text.charAt(4) == '-' ? text.substring(0, 10) : text.strip());
        } catch (DateTimeParseException notIso) {
            try {
                return LocalDate.parse(text.strip(), ENGLISH);
            } catch (DateTimeParseException notEnglish) {
                return null;
            }
        }
    }

    static @Nullable String takeText(ObjectNode fields, String name) {
        var value = fields.remove(name);
        return value == null || value.isNull() || value.asText().isBlank()
                ? null
                : value.asText().strip();
    }

    private static String key(@Nullable String importKey, @Nullable String permalink, Draft draft) {
        if (importKey != null) {
            return importKey;
        }
        if (draft.source() != null && draft.source().url() != null) {
            return draft.source().url();
        }
        return permalink != null
                ? permalink
                : digest(normalised(draft.title()) + "\n" + normalised(Markdown.plain(draft.body())));
    }

    private static String normalised(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Instant instant(@Nullable LocalDate date) {
        Instant start = date == null ? null : date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return start == null || start.isAfter(Instant.now()) ? null : start;
    }

    private static Fault fault(ConstraintViolation<Draft> violation) {
        String pointer = "/"
                + violation
                        .getPropertyPath()
                        .toString()
                        .replaceAll("\\[(\\d+)]", "/$1")
                        .replace('.', '/')
                        .replaceAll("/<[^>]*>", "");
        return Fault.at(pointer, violation.getMessage());
    }

    private static String pointer(JsonProcessingException unreadable) {
        if (unreadable instanceof JsonMappingException mapping) {
            return mapping.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
        }
        return "";
    }
}
