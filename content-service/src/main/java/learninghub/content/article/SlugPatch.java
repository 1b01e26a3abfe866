package learninghub.content.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A merge patch taken apart: the slug is the piece's, the rest is the working copy's.
 *
 * @param slug null: not asked for
 */
record SlugPatch(@Nullable String slug, JsonNode rest) {
    /** The longest slug an editor may choose. */
    static final int LENGTH = 120;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    static SlugPatch of(JsonNode patch) {
        if (!(patch instanceof ObjectNode object) || !object.has("slug")) {
            return new SlugPatch(null, patch);
        }
        ObjectNode rest = object.deepCopy();
        return new SlugPatch(checked(rest.remove("slug")), rest);
    }

    /** Whether nothing but the slug was asked for: then there is no new revision, and an approval lives on. */
    boolean isAll() {
        return slug != null && rest.isEmpty();
    }

    private static String checked(JsonNode slug) {
        String text = slug.asText("");
        boolean isId = ArticleRepository.uuid(text) != null;
        if (!slug.isTextual()
                || isId
                || text.length() > LENGTH
                || !SHAPE.matcher(text).matches()) {
            throw new Refusal.Invalid(Fault.at(
                    "/slug", "must be words of a-z and 0-9 joined by hyphens, at most " + LENGTH + " characters"));
        }
        return text;
    }
}
