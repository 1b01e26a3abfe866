package learninghub.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import learninghub.gateway.forward.Owner;

/** One part's OpenAPI document. */
record ServiceDocument(Owner owner, ObjectNode root) {
    /** A member that is an object; an empty one when it is missing. */
    ObjectNode object(String name) {
        JsonNode member = root.path(name);
        return member instanceof ObjectNode object ? object : root.objectNode();
    }
}
