package learninghub.content.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learninghub.http.Fault;

/** Reads one article from a Markdown page with YAML front matter, and what its author put into a table for want of fields. */
@ApplicationScoped
class MarkdownPage {
    private static final Pattern PAGE =
            Pattern.compile("\\A---\\R(.*?)\\R---[ \\t]*(?:\\R|\\z)(.*)\\z", Pattern.DOTALL);

    private static final Set<String> FIELDS = Set.of(
            "type",
            "form",
            "title",
            "summary",
            "language",
            "categories",
            "tags",
            "authors",
            "source",
            "access",
            "sharedBy",
            "country",
            "audience",
            "licence",
            "originality",
            "references",
            "attachments",
            "contentWarnings",
            "closesAt",
            "reviewBy",
            "importKey",
            "permalink",
            "date");

    /** How a site is built, not what the page says. */
    private static final Set<String> LAYOUT = Set.of("layout", "image", "description", "slug", "published");

    private final ObjectMapper json;
    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final Fields fields;

    MarkdownPage(ObjectMapper json, Fields fields) {
        this.json = json;
        this.fields = fields;
    }

    Item read(int line, String page) {
        Matcher matcher = PAGE.matcher(page);
        if (!matcher.matches()) {
            return new Item.Unreadable(
                    line, List.of(Fault.at("", "A page begins with front matter between lines of ---.")));
        }
        try {
            if (yaml.readTree(matcher.group(1)) instanceof ObjectNode front) {
                return read(line, front, matcher.group(2));
            }
        } catch (JsonProcessingException broken) {
            return new Item.Unreadable(line, List.of(Fault.at("", "The front matter is not well-formed YAML.")));
        }
        return new Item.Unreadable(line, List.of(Fault.at("", "The front matter has no fields.")));
    }

    private Item read(int line, ObjectNode front, String text) {
        List<Fault> notes = new ArrayList<>();
        ObjectNode object = json.createObjectNode();
        for (var field : front.properties()) {
            if (FIELDS.contains(field.getKey())) {
                object.set(field.getKey(), field.getValue());
            } else if (!LAYOUT.contains(field.getKey())) {
                notes.add(Fault.at("/" + field.getKey(), "Not taken over."));
            }
        }
        if (!object.has("summary") && !front.path("description").asText("").isBlank()) {
            object.set("summary", front.get("description"));
        }
        PageStructure structure = PageStructure.of(text);
        fill(object, structure);
        return fields.item(line, object, notes);
    }

    /** Fields win over what was found in the text. */
    private void fill(ObjectNode object, PageStructure found) {
        object.put("body", found.body());
        setIfAbsent(object, "type", json.valueToTree(found.hasTable() ? "resource" : "article"));
        if (found.country() != null) {
            setIfAbsent(object, "country", json.valueToTree(found.country()));
        }
        if (found.sharedBy() != null) {
            setIfAbsent(object, "sharedBy", json.valueToTree(found.sharedBy()));
        }
        append(object, "categories", found.categories());
        append(object, "attachments", found.files());
        append(object, "references", found.references());
    }

    private static void setIfAbsent(ObjectNode object, String name, JsonNode value) {
        if (!object.hasNonNull(name)) {
            object.set(name, value);
        }
    }

    private void append(ObjectNode object, String name, List<?> found) {
        if (!found.isEmpty()) {
            ArrayNode all = object.hasNonNull(name) && object.get(name) instanceof ArrayNode given
                    ? given
                    : json.createArrayNode();
            found.forEach(value -> all.add(json.<JsonNode>valueToTree(value)));
            object.set(name, all);
        }
    }
}
