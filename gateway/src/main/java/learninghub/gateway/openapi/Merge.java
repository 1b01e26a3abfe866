package learninghub.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learninghub.gateway.forward.Routes;
import org.jboss.logging.Logger;

/** Makes one OpenAPI document out of several. The first one gives title, servers and whatever else stands at the top. */
final class Merge {
    private static final Logger LOG = Logger.getLogger(Merge.class);

    private final ObjectNode merged;
    private final Components components;
    private final SignIn signIn;

    private Merge(ObjectNode first, SignIn signIn) {
        this.signIn = signIn;
        merged = first.deepCopy();
        merged.remove(List.of("paths", "tags"));
        merged.putArray("tags");
        merged.putObject("paths");
        components = new Components(merged.putObject("components"));
    }

    static ObjectNode of(List<ServiceDocument> documents, SignIn signIn) {
        Merge merge = new Merge(documents.getFirst().root(), signIn);
        documents.forEach(merge::take);
        signIn.describe(merge.merged.withObject("/components"));
        return merge.merged;
    }

    private void take(ServiceDocument document) {
        components.take(document);
        JsonNode fallback = document.root().path("security");
        document.object("paths").properties().stream()
                .filter(path -> belongsTo(document, path.getKey()))
                .forEach(path -> takePath(path, fallback));
        document.root().path("tags").forEach(this::takeTag);
    }

    /** What the gateway does not route there cannot be called, so it is not shown. */
    private static boolean belongsTo(ServiceDocument document, String path) {
        return Routes.ownerOf(path).equals(Optional.of(document.owner()));
    }

    private void takePath(Map.Entry<String, JsonNode> path, JsonNode fallbackSecurity) {
        ObjectNode operations = (ObjectNode) path.getValue();
        signIn.apply(operations, fallbackSecurity);
        ObjectNode paths = (ObjectNode) merged.get("paths");
        if (paths.has(path.getKey())) {
            LOG.warnf("path described twice: path=%s", path.getKey());
        }
        operations
                .properties()
                .forEach(member -> paths.withObjectProperty(path.getKey()).set(member.getKey(), member.getValue()));
    }

    private void takeTag(JsonNode tag) {
        ArrayNode tags = (ArrayNode) merged.get("tags");
        for (JsonNode known : tags) {
            if (known.path("name").equals(tag.path("name"))) {
                return;
            }
        }
        tags.add(tag);
    }
}
