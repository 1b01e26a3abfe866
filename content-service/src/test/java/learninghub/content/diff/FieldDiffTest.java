package learninghub.content.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;

class FieldDiffTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aChangedValueIsToldOldAndNew() throws JsonProcessingException {
        assertThat(FieldDiff.between(json("{'licence':'CC-BY-4.0','same':1}"), json("{'licence':'CC0-1.0','same':1}")))
                .containsExactly(new FieldDiff(
                        "licence", TextNode.valueOf("CC-BY-4.0"), TextNode.valueOf("CC0-1.0"), null, null, null));
    }

    @Test
    void ofAListTheMembersAreTold() throws JsonProcessingException {
        FieldDiff diff = FieldDiff.between(json("{'tags':['a','b']}"), json("{'tags':['b','c']}"))
                .getFirst();

        assertThat(diff.added()).containsExactly(TextNode.valueOf("c"));
        assertThat(diff.removed()).containsExactly(TextNode.valueOf("a"));
    }

    @Test
    void anotherOrderIsAChangeToo() throws JsonProcessingException {
        assertThat(FieldDiff.between(json("{'authors':['a','b']}"), json("{'authors':['b','a']}")))
                .containsExactly(new FieldDiff("authors", null, null, null, null, true));
    }

    @Test
    void nullAndAbsentAndAnEmptyListAreTheSame() throws JsonProcessingException {
        assertThat(FieldDiff.between(json("{'a':null,'tags':[]}"), json("{}"))).isEmpty();
    }

    private JsonNode json(String text) throws JsonProcessingException {
        return json.readTree(text.replace('\'', '"'));
    }
}
