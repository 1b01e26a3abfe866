package learninghub.content.oai;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request of the protocol that has the arguments its verb takes, each once. */
record Asked(Verb verb, Map<String, String> arguments) {
    static Asked of(MultivaluedMap<String, String> given) {
        List<String> verbs = given.getOrDefault("verb", List.of());
        Verb verb = verbs.size() == 1 ? Verb.spelled(verbs.getFirst()).orElseThrow(OaiError::badVerb) : null;
        if (verb == null) {
            throw OaiError.badVerb();
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        given.forEach((name, values) -> {
            if (!name.equals("verb")) {
                arguments.put(name, once(values));
            }
        });
        verb.check(arguments.keySet());
        return new Asked(verb, arguments);
    }

    private static String once(List<String> values) {
        if (values.size() != 1 || values.getFirst().isEmpty()) {
            throw OaiError.badArgument("Each argument is given once, with a value.");
        }
        return values.getFirst();
    }

    @Nullable
    String argument(String name) {
        return arguments.get(name);
    }

    String require(String name) {
        String value = arguments.get(name);
        if (value == null) {
            throw OaiError.badArgument("Required: " + name + ".");
        }
        return value;
    }
}
