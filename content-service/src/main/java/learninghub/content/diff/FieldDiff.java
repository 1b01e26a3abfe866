package learninghub.content.diff;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One field that differs: old and new value, or of a list what was added to it, removed from it, or that only its order changed.
 */
@Schema(name = "FieldDiff")
public record FieldDiff(
        @Schema(examples = "tags") String field,
        @JsonProperty("old") @Nullable JsonNode older,
        @JsonProperty("new") @Nullable JsonNode newer,
        @Nullable List<JsonNode> added,
        @Nullable List<JsonNode> removed,
        @Nullable Boolean reordered) {

    /** The fields of two objects that differ, by name. A field that is null counts as one that is not there. */
    public static List<FieldDiff> between(JsonNode older, JsonNode newer) {
        Set<String> names = new TreeSet<>();
        older.fieldNames().forEachRemaining(names::add);
        newer.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .map(name -> of(name, value(older, name), value(newer, name)))
                .filter(diff -> diff != null)
                .toList();
    }

    private static @Nullable FieldDiff of(String name, @Nullable JsonNode older, @Nullable JsonNode newer) {
        if (older == null ? newer == null : older.equals(newer)) {
            return null;
        }
        boolean lists = (older == null || older.isArray()) && (newer == null || newer.isArray());
        if (!lists) {
            return new FieldDiff(name, older, newer, null, null, null);
        }
        List<JsonNode> added = without(members(newer), members(older));
        List<JsonNode> removed = without(members(older), members(newer));
        boolean reordered = added.isEmpty() && removed.isEmpty();
        if (reordered && members(older).equals(members(newer))) {
            return null;
        }
        return new FieldDiff(name, null, null, filled(added), filled(removed), reordered ? Boolean.TRUE : null);
    }

    private static @Nullable JsonNode value(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static List<JsonNode> members(@Nullable JsonNode list) {
        return list == null
                ? List.of()
                : StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static List<JsonNode> without(List<JsonNode> all, List<JsonNode> those) {
        List<JsonNode> rest = new ArrayList<>(all);
        those.forEach(rest::remove);
        return rest;
    }

    private static @Nullable List<JsonNode> filled(List<JsonNode> list) {
        return list.isEmpty() ? null : list;
    }
}
