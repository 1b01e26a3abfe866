package learninghub.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.junit.jupiter.api.Test;

class IdentifiersTest {
    private static final String NUMBER = "943 476 5919";

    @Test
    void everyStringOfADocumentIsPointedAt() throws JsonProcessingException {
        List<Place> places = places("""
                {"title": "T", "a/b": {"list": ["x", "see 943 476 5919"]}, "count": 9434765919, "rate": 9434765919.5}""");

        assertThat(places).extracting(Place::pointer).containsExactly("/a~1b/list/1", "/count");
        assertThat(places.getFirst().fault())
                .isEqualTo(
                        Fault.at("/a~1b/list/1", 4, 12, "Looks like a patient's number (NHS, CHI, H&C). Take it out."));
    }

    @Test
    void aNameOfAFieldIsNotRepeated() throws JsonProcessingException {
        List<Place> places = places("""
                {"answers": {"943 476 5919": {"more": "943 476 5919"}, "next": "9434765919"}}""");

        assertThat(places).extracting(Place::pointer).containsExactly("/answers", "/answers/next");
        assertThat(places.toString()).doesNotContain("943");
    }

    @Test
    void noMoreThanTheBoundIsTold() {
        String text = (NUMBER + ", ").repeat(Identifiers.MOST_TOLD + 1);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Identifiers.check("/body", text));

        assertThat(refusal.faults()).hasSize(Identifiers.MOST_TOLD);
    }

    @Test
    void aParameterIsNamed() {
        assertThatThrownBy(() -> Identifiers.checkParameter("alt", "Scan of " + NUMBER))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::parameter)
                                .containsExactly("alt"));
    }

    @Test
    void whatHoldsNonePasses() {
        Identifiers.check("/body", "Nothing.");
        Identifiers.check("/body", null);
        Identifiers.checkParameter("alt", null);
    }

    private static List<Place> places(String json) throws JsonProcessingException {
        return Identifiers.in(new ObjectMapper().readTree(json));
    }
}
