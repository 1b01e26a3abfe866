package learninghub.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is wrong with a JSON body: not JSON (400), or not of the form asked for (422, with the place). */
final class JsonRefusals {
    static final Refusal BODY_REQUIRED = new Refusal.Malformed("A JSON body is required.");

    /** For the words that stand for an enum's constants in JSON. */
    private static final ObjectMapper WORDS = new ObjectMapper();

    private JsonRefusals() {}

    static Refusal of(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                new Refusal.Invalid(Fault.at(pointer(unknown), "There is no such field."));
            case MismatchedInputException empty
            when empty.getOriginalMessage().startsWith("No content") -> BODY_REQUIRED;
            case MismatchedInputException mismatch ->
                new Refusal.Invalid(Fault.at(pointer(mismatch), expected(mismatch)));
            case StreamConstraintsException tooMuch ->
                new Refusal.Malformed("The JSON is nested too deeply or holds a value that is too long.");
            case JsonMappingException mapping when mapping.getCause() instanceof Refusal refusal -> refusal;
            default -> new Refusal.Malformed("The body is not well-formed JSON.");
        };
    }

    private static String expected(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == null || !type.isEnum()) {
            return "Not of the expected form.";
        }
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> WORDS.convertValue(constant, String.class))
                .collect(Collectors.joining(", ", "must be one of ", ""));
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
