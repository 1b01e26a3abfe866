package learninghub.content.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learninghub.content.article.Draft;
import learninghub.http.Fault;
import org.jspecify.annotations.Nullable;

/** Reads one article from a Markdown page with YAML front matter, and what its author put into a table for want of fields. */
@ApplicationScoped
class MarkdownPage {
    /** Whatever may be written of a piece; its body stands below. */
    private static final Set<String> FIELDS = Stream.concat(
                    Arrays.stream(Draft.class.getRecordComponents())
                            .map(RecordComponent::getName)
                            .filter(name -> !name.equals("body")),
                    Stream.of("importKey", "permalink", "date", "publishedAt"))
            .collect(Collectors.toUnmodifiableSet());

    /** How a site is built, not what the page says. */
    private static final Set<String> LAYOUT = Set.of("layout", "image", "description", "slug", "published", "variant");

    /** Where pages that are no more than a file or a link name it. */
    private static final List<String> FILE = List.of("file_url", "external");

    private final ObjectMapper json;
    private final Fields fields;

    MarkdownPage(ObjectMapper json, Fields fields) {
        this.json = json;
        this.fields = fields;
    }

    Item read(int line, @Nullable String name, Decoded page, boolean repair) {
        FrontMatter front = FrontMatter.of(page.text());
        if (front == null) {
            return Item.Unreadable.because(line, name, "", "A page begins with front matter between lines of ---.");
        }
        if (front.fields() == null) {
            return Item.Unreadable.because(line, name, "", "The front matter is not YAML with fields.");
        }
        List<Repair> repairs = new ArrayList<>(page.repairs());
        repairs.addAll(front.repairs());
        return read(new Fields.Place(line, name, repairs, repair), front.fields(), front.text());
    }

    private Item read(Fields.Place place, ObjectNode front, String text) {
        List<Fault> notes = new ArrayList<>();
        ObjectNode object = json.createObjectNode();
        for (var field : front.properties()) {
            if (FIELDS.contains(field.getKey())) {
                object.set(field.getKey(), field.getValue());
            } else if (!LAYOUT.contains(field.getKey()) && !FILE.contains(field.getKey())) {
                notes.add(Fault.at("/" + field.getKey(), "Not taken over."));
            }
        }
        if (!object.has("summary") && !front.path("description").asText("").isBlank()) {
            object.set("summary", front.get("description"));
        }
        splitTags(object);
        BodyText body = BodyText.of(text);
        fill(object, PageStructure.of(body.markdown()));
        linkedOnly(object, front, notes);
        return fields.item(place.with(body.repairs()), object, notes);
    }

    /** Tags in one line, as many write them. */
    private void splitTags(ObjectNode object) {
        if (object.get("tags") instanceof TextNode line) {
            ArrayNode tags = json.createArrayNode();
            Stream.of(line.textValue().split(","))
                    .map(String::strip)
                    .filter(tag -> !tag.isEmpty())
                    .forEach(tags::add);
            object.set("tags", tags);
        }
    }

    /** A page that is only a file or a link: that becomes an attachment, and the text says as much. */
    private void linkedOnly(ObjectNode object, ObjectNode front, List<Fault> notes) {
        String url = FILE.stream()
                .map(name -> front.path(name).asText("").strip())
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(null);
        String title = object.path("title").asText("").strip();
        if (url != null) {
            String address = url.replace(" ", "%20");
            append(
                    object,
                    "attachments",
                    List.of(PageStructure.linkedFile(title.isEmpty() ? address : title, address)));
        }
        if (object.path("body").asText("").isBlank() && !title.isEmpty()) {
            String summary = object.path("summary").asText("");
            object.put("body", summary.isBlank() ? title : summary);
            notes.add(Fault.at(
                    "/body",
                    "The page has no text; its " + (summary.isBlank() ? "title" : "summary") + " stands there."));
        }
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
