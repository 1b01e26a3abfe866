package learninghub.content.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page's YAML front matter and the text below it.
 *
 * @param fields null when it is no YAML that has fields
 */
record FrontMatter(@Nullable ObjectNode fields, String text, List<Repair> repairs) {
    private static final Pattern PAGE =
            Pattern.compile("\\A\\s*---[ \\t]*\\R(.*?)(?<=\\n|\\r)---[ \\t]*(?:\\R|\\z)(.*)\\z", Pattern.DOTALL);
    private static final Pattern UNQUOTED =
            Pattern.compile("^([A-Za-z_]+):[ \\t]+(?![\\[{|>\"'])(.*\\S)[ \\t]*$", Pattern.MULTILINE);
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Null when the page does not begin with front matter. */
    static @Nullable FrontMatter of(String page) {
        Matcher matcher = PAGE.matcher(page);
        if (!matcher.matches()) {
            return null;
        }
        ObjectNode fields = fields(matcher.group(1));
        if (fields != null) {
            return new FrontMatter(fields, matcher.group(2), List.of());
        }
        ObjectNode quoted = fields(quoted(matcher.group(1)));
        return new FrontMatter(
                quoted,
                matcher.group(2),
                quoted == null
                        ? List.of()
                        : List.of(new Repair(null, "Front matter read with its values quoted.", true)));
    }

    /** A colon in a title breaks YAML, and people write titles with colons. */
    private static String quoted(String yaml) {
        return UNQUOTED.matcher(yaml)
                .replaceAll(line -> Matcher.quoteReplacement(
                        line.group(1) + ": '" + line.group(2).replace("'", "''") + "'"));
    }

    private static @Nullable ObjectNode fields(String yaml) {
        try {
            return YAML.readTree(yaml) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException broken) {
            return null;
        }
    }
}
