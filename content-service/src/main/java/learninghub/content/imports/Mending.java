package learninghub.content.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends the fields of an item from elsewhere: titles folded over lines, spaces in addresses, and what was decoded wrongly. */
final class Mending {
    private final boolean repair;
    private final List<Repair> repairs = new ArrayList<>();

    private Mending(boolean repair) {
        this.repair = repair;
    }

    /**
     * In place.
     *
     * @param repair whether to mend what was decoded wrongly too, or only to point it out: there a rare true word may be hit
     */
    static List<Repair> of(ObjectNode fields, boolean repair) {
        Mending mending = new Mending(repair);
        mending.mend("", fields);
        return mending.repairs;
    }

    private void mend(String pointer, ObjectNode object) {
        object.properties()
                .forEach(field ->
                        field.setValue(mended(pointer + "/" + field.getKey(), field.getKey(), field.getValue())));
    }

    private JsonNode mended(String pointer, String name, JsonNode value) {
        switch (value) {
            case ObjectNode object -> mend(pointer, object);
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, mended(pointer + "/" + i, name, array.get(i)));
                }
            }
            case TextNode text -> {
                return JsonNodeFactory.instance.textNode(mended(pointer, name, text.textValue()));
            }
            default -> {
                // numbers and the like hold no words
            }
        }
        return value;
    }

    private String mended(String pointer, String name, String text) {
        return redecoded(
                pointer,
                switch (name) {
                    case "title" -> text.strip().replaceAll("\\s+", " ");
                    case "url" -> spaced(pointer, text.strip());
                    default -> text;
                });
    }

    private String spaced(String pointer, String url) {
        if (url.contains(" ")) {
            repairs.add(new Repair(pointer, "Spaces in the address written as %20.", true));
        }
        return url.replace(" ", "%20");
    }

    private String redecoded(String pointer, String text) {
        @Nullable String findings = Misdecoded.findings(text);
        if (findings == null) {
            return text;
        }
        repairs.add(new Repair(pointer, findings, repair));
        return repair ? Misdecoded.mended(text) : text;
    }
}
