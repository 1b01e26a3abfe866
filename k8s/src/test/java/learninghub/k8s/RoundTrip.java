package learninghub.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Compares what was written with what a model made of it: nothing may be lost, and nothing change its type. */
final class RoundTrip {
    private RoundTrip() {}

    static List<String> losses(JsonNode written, JsonNode kept, String path) {
        List<String> losses = new ArrayList<>();
        compare(written, kept, path, losses);
        return losses;
    }

    private static void compare(JsonNode written, JsonNode kept, String path, List<String> losses) {
        if (written.isObject() && kept.isObject()) {
            written.properties()
                    .forEach(field ->
                            compare(field.getValue(), kept.path(field.getKey()), path + "/" + field.getKey(), losses));
        } else if (written.isArray() && kept.isArray() && written.size() == kept.size()) {
            for (int i = 0; i < written.size(); i++) {
                compare(written.get(i), kept.get(i), path + "/" + i, losses);
            }
        } else if (!same(written, kept)) {
            losses.add(path + ": written " + written + ", understood " + (kept.isMissingNode() ? "nothing" : kept));
        }
    }

    private static boolean same(JsonNode written, JsonNode kept) {
        return written.isNumber() && kept.isNumber()
                ? written.decimalValue().compareTo(kept.decimalValue()) == 0
                : written.equals(kept);
    }
}
