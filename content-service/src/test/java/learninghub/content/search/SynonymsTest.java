package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Other names of things in a question. */
class SynonymsTest {
    private final Synonyms synonyms = new Synonyms(List.of(
            List.of("PSIRF", "Patient Safety Incident Response Framework"),
            List.of("Patient safety", "Safety of patients"),
            List.of("Alone")));

    @Test
    void anAcronymHasItsExpansion() {
        assertThat(synonyms.grouped(List.of("psirf")))
                .containsExactly(
                        new Synonyms.Group(List.of("psirf"), List.of("patient safety incident response framework")));
    }

    @Test
    void theLongestNameWins() {
        assertThat(synonyms.grouped(List.of("patient", "safety", "incident", "response", "framework", "now")))
                .containsExactly(
                        new Synonyms.Group(
                                List.of("patient", "safety", "incident", "response", "framework"), List.of("psirf")),
                        new Synonyms.Group(List.of("now"), List.of()));
    }

    @Test
    void aPartOfANameIsNone() {
        assertThat(synonyms.grouped(List.of("patient", "incident")))
                .allMatch(group -> group.others().isEmpty());
    }

    @Test
    void whatHasOneNameHasNoOther() {
        assertThat(synonyms.grouped(List.of("alone"))).containsExactly(new Synonyms.Group(List.of("alone"), List.of()));
    }
}
