package learninghub.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/html.md says is what happens, row by row. */
class HtmlTableTest {
    private static final Pattern ROW = Pattern.compile("\\| `(.+)` \\| (?:`(.*)`|\\(nothing\\)) \\| (.+) \\|");

    @ParameterizedTest(name = "{2}: {0}")
    @MethodSource("rows")
    void comesOutAsTheTableSays(String written, String shown, String what) {
        assertThat(Markdown.page(written).html().strip()).isEqualTo(shown);
    }

    @Test
    void noRowIsLeftOut() throws IOException {
        long lines = table().filter(line -> line.startsWith("| ")).count();

        assertThat(rows().count()).isEqualTo(lines - 1).isGreaterThan(25);
    }

    static Stream<Arguments> rows() throws IOException {
        return table().map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> Arguments.of(
                        lines(row.group(1)), row.group(2) == null ? "" : lines(row.group(2)), row.group(3)));
    }

    private static Stream<String> table() throws IOException {
        return Files.readAllLines(Path.of("../docs/html.md")).stream()
                .dropWhile(line -> !line.startsWith("| written |"));
    }

    private static String lines(String cell) {
        return cell.replace('⏎', '\n');
    }
}
