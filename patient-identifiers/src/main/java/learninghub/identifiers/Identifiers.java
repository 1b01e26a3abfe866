package learninghub.identifiers;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Checks what people write. Bodies are checked by {@link CheckedBodies}; whatever comes another way (a file name, a query parameter that
 * is kept, an item of an import) is checked by a call of this.
 */
public final class Identifiers {
    /** The most places told of at once. */
    public static final int MOST_TOLD = 100;

    private Identifiers() {}

    /** Refuses (422) text that holds any; {@code pointer} says where the text stands. */
    public static void check(String pointer, @Nullable String text) {
        refuse(in(pointer, text));
    }

    /** Refuses (422) a value of a parameter or header that holds any. */
    public static void checkParameter(String name, @Nullable String text) {
        List<Place> places = in("", text);
        if (!places.isEmpty()) {
            throw new Refusal.Invalid(
                    Fault.parameter(name, places.getFirst().fault().detail()));
        }
    }

    /** Refuses (422), naming each place, unless there is none. */
    public static void refuse(List<Place> places) {
        if (!places.isEmpty()) {
            throw new Refusal.Invalid(
                    places.stream().limit(MOST_TOLD).map(Place::fault).toList());
        }
    }

    /** Where text holds any. */
    public static List<Place> in(String pointer, @Nullable String text) {
        return text == null
                ? List.of()
                : IdentifierFinder.find(text).stream()
                        .map(finding -> new Place(pointer, finding))
                        .toList();
    }

    /** Where the strings, whole numbers and names of a JSON document hold any. */
    public static List<Place> in(JsonNode document) {
        try (JsonParser parser = document.traverse()) {
            return in(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, read to the end or to what is not JSON. */
    static List<Place> in(JsonParser parser) throws IOException {
        List<Place> places = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case FIELD_NAME -> name(parser, places);
                case VALUE_STRING, VALUE_NUMBER_INT -> value(parser, places);
                default -> {}
            }
        }
        return places;
    }

    /** What stands under such a name is passed over: its pointer would repeat the name. */
    private static void name(JsonParser parser, List<Place> places) throws IOException {
        if (!IdentifierFinder.find(parser.currentName()).isEmpty()) {
            String object =
                    parser.getParsingContext().getParent().pathAsPointer().toString();
            places.add(new Place(object, null));
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private static void value(JsonParser parser, List<Place> places) throws IOException {
        List<Finding> found = IdentifierFinder.find(parser.getText());
        if (!found.isEmpty()) {
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            found.forEach(finding -> places.add(new Place(pointer, finding)));
        }
    }
}
