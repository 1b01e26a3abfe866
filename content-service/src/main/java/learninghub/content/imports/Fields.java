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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * Where an item stands and what was mended in it so far.
     *
     * @param repair whether what was decoded wrongly is to be mended
     */
    record Place(int line, @Nullable String name, List<Repair> repairs, boolean repair) {
        Place with(List<Repair> further) {
            return new Place(
                    line,
                    name,
                    Stream.concat(repairs.stream(), further.stream()).toList(),
                    repair);
        }
    }

    /** @param fields names as in the API, plus importKey, permalink, publishedAt and date, which are taken out */
    Item item(Place place, ObjectNode fields, List<Fault> notes) {
        Place mended = place.with(Mending.of(fields, place.repair()));
        if (fields.path("title").asText("").isBlank() || fields.path("title").isNull()) {
            fields.put(
                    "title", FirstSentence.of(Markdown.plain(fields.path("body").asText("")), MADE_TITLE));
        }
        return draft(mended, fields, notes);
    }

    /** A line that was written by an export: nothing in it is mended, so that what went out comes in. */
    Item exported(Place place, ObjectNode fields) {
        return draft(place, fields, List.of());
    }

    private Item draft(Place place, ObjectNode fields, List<Fault> notes) {
        String importKey = takeText(fields, "importKey");
        String permalink = takeText(fields, "permalink");
        Instant since = since(takeText(fields, "publishedAt"), takeText(fields, "date"));
        try {
            Draft draft = json.treeToValue(fields, Draft.class);
            List<Fault> faults = validator.validate(draft).stream()
                    .map(Fields::fault)
                    .sorted(Comparator.comparing(Fault::toString))
                    .toList();
            if (!faults.isEmpty()) {
                return new Item.Unreadable(place.line(), place.name(), faults);
            }
            Imported imported = new Imported(draft, key(importKey, permalink, draft), since);
            return new Item.Readable(place.line(), place.name(), imported, notes, place.repairs());
        } catch (JsonProcessingException unreadable) {
            return Item.Unreadable.because(
                    place.line(), place.name(), pointer(unreadable), "Unknown, or not of the expected form.");
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

    /** The same whether it was mended or not, so that importing again with {@code repair=true} finds the piece. */
    private static String meant(String text) {
        return Misdecoded.mended(text);
    }

    private static String normalised(String text) {
        return meant(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When it was first published: an instant, or the day it says. Not in the future. */
    private static @Nullable Instant since(@Nullable String publishedAt, @Nullable String day) {
        LocalDate date = date(day);
        Instant since = publishedAt != null && publishedAt.length() > 10
                ? instant(publishedAt)
                : date == null ? null : date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return since == null || since.isAfter(Instant.now()) ? null : since;
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notAnInstant) {
            return null;
        }
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
