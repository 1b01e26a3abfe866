package learninghub.network.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import learninghub.http.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonAttributionTest {
    private static final NonAttribution GUARD = NonAttribution.among(
            List.of("Test Member", "Ann-Marie O’Neill", "Joy"), List.of("Riverbank Trust", "Mercy"));

    @Test
    void a_members_full_name_is_found_with_its_place() {
        assertThat(faults("Thanks to Test Member."))
                .containsExactly(Fault.at("/body", "A member's, guest's or speaker's name at characters 10 to 21."));
    }

    @Test
    void a_name_is_found_across_lines_and_without_regard_to_case() {
        assertThat(faults("Thanks to test\nMEMBER.")).hasSize(1);
    }

    @Test
    void a_name_with_marks_is_found() {
        assertThat(faults("Thanks to Ann-Marie O’Neill.")).hasSize(1);
    }

    @Test
    void a_name_inside_longer_words_is_none() {
        assertThat(faults("The latest member joined.")).isEmpty();
    }

    @Test
    void a_single_word_is_no_name() {
        assertThat(faults("It was a joy.")).isEmpty();
    }

    @Test
    void a_name_in_an_item_points_to_the_item() {
        NotesText text = new NotesText("", List.of(new NotesText.Item(java.util.UUID.randomUUID(), "Test Member")));
        assertThat(GUARD.faults(text)).extracting(Fault::pointer).containsExactly("/items/0/body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Priya said it was late.",
                "Dr Okafor explained the scale.",
                "Then Jo Bloggs had asked why.",
                "Smith also warned us."
            })
    void who_said_something_is_found(String text) {
        assertThat(faults(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The delay, said O’Neill, was long.",
                "According to O’Neill the delay was long.",
                "O’Neill felt it was late.",
                "TM noted that it was late.",
                "“It was late” – O’Neill",
                "O’Neill: \"It was late\"",
                "Riverbank Trust reported a near miss.",
                "As shared by others, Mercy also raised it."
            })
    void a_known_surname_initials_or_organisation_beside_words_is_found(String text) {
        assertThat(faults(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Every O’Neill is welcome.",
                "It was shared. O’Neill paper is green.",
                "Midwives asked for a chart.",
                "The TM form was filled in.",
                "Riverbank Trust has a new ward.",
                "A member noted that it was late."
            })
    void known_words_without_anything_said_pass(String text) {
        assertThat(faults(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They said it was late.",
                "Members asked for the template.",
                "One person told us of a near miss.",
                "It was said that reviews help.",
                "The report stated three causes.",
                "Then people asked for more.",
                "Several trusts reported delays."
            })
    void words_that_name_nobody_pass(String text) {
        assertThat(faults(text)).isEmpty();
    }

    private static List<Fault> faults(String text) {
        return GUARD.faults(new NotesText(text, null));
    }
}
