package learninghub.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import learninghub.gateway.forward.Owner;

/**
 * The components of several documents under one roof. Equal ones of one name are one; a different one of a name that is taken gets its
 * service's name in front, and everything in its document that refers to it follows.
 */
final class Components {
    private static final String ROOF = "#/components/";

    private final ObjectNode merged;

    Components(ObjectNode merged) {
        this.merged = merged;
    }

    /** Takes in a document's components and makes its references point at where they are now. */
    void take(ServiceDocument document) {
        Map<String, String> moved = moves(document);
        redirect(document.root(), moved);
        document.object("components").properties().forEach(section -> {
            if (!section.getKey().equals("securitySchemes")) {
                takeSection(section.getKey(), section.getValue(), moved);
            }
        });
    }

    private void takeSection(String section, JsonNode components, Map<String, String> moved) {
        components.properties().forEach(component -> {
            String reference = ROOF + section + "/" + component.getKey();
            String place = moved.getOrDefault(reference, reference);
            merged.withObject("/" + section).set(nameIn(place), component.getValue());
        });
    }

    /**
     * From old references to new ones. A component that is equal as it stands still differs when it refers to one that moves, so it is
     * looked at again until nothing more moves.
     */
    private Map<String, String> moves(ServiceDocument document) {
        Map<String, String> moved = new LinkedHashMap<>();
        int before;
        do {
            before = moved.size();
            document.object("components")
                    .properties()
                    .forEach(section -> section.getValue()
                            .properties()
                            .forEach(component -> judge(document.owner(), section.getKey(), component, moved)));
        } while (moved.size() > before);
        return moved;
    }

    private void judge(Owner owner, String section, Map.Entry<String, JsonNode> component, Map<String, String> moved) {
        JsonNode taken = merged.path(section).path(component.getKey());
        if (taken.isMissingNode()) {
            return;
        }
        JsonNode asItWillBe = component.getValue().deepCopy();
        redirect(asItWillBe, moved);
        if (!asItWillBe.equals(taken)) {
            String path = ROOF + section + "/";
            moved.put(path + component.getKey(), path + prefix(owner) + component.getKey());
        }
    }

    private static void redirect(JsonNode node, Map<String, String> moved) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(member -> {
                    redirect(member.getValue(), moved);
                    member.setValue(redirected(member.getValue(), moved));
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    redirect(array.get(i), moved);
                    array.set(i, redirected(array.get(i), moved));
                }
            }
            default -> {}
        }
    }

    /** References stand in {@code $ref} and in a discriminator's mapping; nothing else looks like one. */
    private static JsonNode redirected(JsonNode value, Map<String, String> moved) {
        String target = value.isTextual() ? moved.get(value.textValue()) : null;
        return target == null ? value : TextNode.valueOf(target);
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String prefix(Owner owner) {
        String name = owner.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
