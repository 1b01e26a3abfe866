package learninghub.content.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import learninghub.content.glossary.Glossary;
import learninghub.content.glossary.GlossaryEntry;
import learninghub.markdown.Markdown;

/** A piece with what the glossary says of its words. */
@ApplicationScoped
class WithGlossary {
    private final Glossary glossary;
    private final ObjectMapper json;

    WithGlossary(Glossary glossary, ObjectMapper json) {
        this.glossary = glossary;
        this.json = json;
    }

    /** Its ETag is of this form: a word explained anew is another answer. To write, the one without the glossary is needed. */
    Shown of(Shown shown) {
        ObjectNode piece = tree(shown.body());
        List<GlossaryEntry> terms = glossary.in(String.join(
                "\n",
                piece.path("title").asText(),
                piece.path("summary").asText(""),
                Markdown.plain(piece.path("body").asText())));
        piece.set("glossary", json.valueToTree(terms));
        return new Shown(piece, shown.tag() + "-g" + Integer.toHexString(terms.hashCode()));
    }

    private ObjectNode tree(Object body) {
        try {
            return body instanceof ReadyMade ready ? (ObjectNode) json.readTree(ready.json()) : json.valueToTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
