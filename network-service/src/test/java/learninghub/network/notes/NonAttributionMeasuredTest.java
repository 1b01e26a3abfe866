package learninghub.network.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import learninghub.http.Fault;
import org.junit.jupiter.api.Test;

/** How often the guard is wrong: ten notes that attribute nothing, among the names of 1,800 members, many of them words as well. */
class NonAttributionMeasuredTest {
    private static final Path NOTES = Path.of("src/test/resources/notes");
    private static final int MEMBERS = 1_800;

    private static final List<String> FIRST = words("""
            Ada Ben Cora Dev Ella Finn Grace Hugh Iris Jack Kate Leo May Ned Olga Paul Quinn Rose Sam Tess Uma Vic Will Xena Yusuf Zoe
            April June Joy Hope Faith Mark Frank Rob Drew Dawn Amber Ruby Pearl Summer Autumn Robin Jay Heather Holly""");
    private static final List<String> LAST = words("""
            Brown Green White Black Young King Bell Wood Price Day Church Field Hill Lane Marsh Moore Noble Page Park Pool Reader Rose
            Sharp Short Small Snow Spring Stone Street Strong Summers Ward Waters West Winter Wise Wright Sunday Leeds London""");

    @Test
    void at_most_one_false_alarm_in_a_thousand_words() throws IOException {
        NonAttribution guard =
                NonAttribution.among(members(), List.of("Riverbank NHS Trust", "Harbour Community Health"));
        List<Fault> alarms = new ArrayList<>();
        int words = 0;
        for (String text : texts()) {
            alarms.addAll(guard.faults(new NotesText(text, null)));
            words += text.split("\\s+").length;
        }
        assertThat(alarms).hasSizeLessThanOrEqualTo(words / 1_000);
    }

    @Test
    void there_are_ten_notes_of_more_than_a_thousand_words() throws IOException {
        assertThat(texts()).hasSize(10);
        assertThat(String.join(" ", texts()).split("\\s+").length).isGreaterThan(1_000);
    }

    @Test
    void what_is_attributed_in_them_is_found() throws IOException {
        NonAttribution guard = NonAttribution.among(members(), List.of());
        for (String text : texts()) {
            assertThat(guard.faults(new NotesText(text + "\nGreen noted this. Thanks to Rose Bell.", null)))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private static List<String> members() {
        List<String> members = FIRST.stream()
                .flatMap(first -> LAST.stream().map(last -> first + " " + last))
                .limit(MEMBERS)
                .toList();
        assertThat(members).hasSize(MEMBERS);
        return members;
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(NOTES)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
