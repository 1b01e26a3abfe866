package learninghub.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One YAML document.
 *
 * @param origin file or overlay, for messages
 * @param fragment a patch: it may leave out what its target has, but not name what its target cannot have
 */
record Manifest(String origin, ObjectNode tree, boolean fragment) {

    String kind() {
        return tree.path("kind").asText();
    }

    String apiVersion() {
        return tree.path("apiVersion").asText();
    }

    String name() {
        return tree.at("/metadata/name").asText();
    }

    JsonNode spec() {
        return tree.path("spec");
    }

    /** @param pointer as in RFC 6901 */
    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    boolean is(String wanted) {
        return kind().equals(wanted);
    }

    @Override
    public String toString() {
        return origin + ": " + kind() + " " + name();
    }
}
