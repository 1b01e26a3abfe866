package learninghub.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fills 256 KiB is laid out in bounded time, or refused. */
class IntricacyTest {
    private static final int FULL = 256 * 1024;

    /** Far above what each takes here (below a second), far below what the worst of them took without bounds (minutes). */
    private static final Duration BOUND = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "*",
                ">",
                "> ",
                "- ",
                "1. ",
                "*a ",
                "*a **b ",
                "![",
                "[a](",
                "![a",
                "<",
                "<a ",
                "<b>",
                "&",
                "_a",
                "a**b",
                "<!--",
                "[^a",
                "[^1]",
                "|a",
                "|\n",
                "a|b\n",
                "a@a.",
                "http://a",
                "[](",
                "<div>\n",
                "<table><tr><td>",
                "# a\n",
                "a\n",
                "`a``",
                "\\",
                "<?",
                "[a]: b\n",
                "\"'<a b="
            })
    void aBodyFullOfOneSignTakesNoMinutes(String sign) {
        String body = "[^1]: a\n\na|b\n-|-\n" + sign.repeat(FULL / sign.length() - 10);
        Instant start = Instant.now();

        Markdown.page(body);
        Markdown.plain(body);
        Markdown.isTooIntricate(body);
        assertThat(Duration.between(start, Instant.now())).isLessThan(BOUND);
    }

    @Test
    void whatIsTooDeepComesOutAsWords() {
        String deep = "> ".repeat(10_000) + "here";

        assertThat(Markdown.isTooIntricate(deep)).isTrue();
        assertThat(Markdown.plain(deep)).contains("here");
        assertThatCode(() -> Markdown.page("![a".repeat(20_000) + "](b)".repeat(20_000)))
                .doesNotThrowAnyException();
    }

    @Test
    void nestingIsBoundedAtItsEdge() {
        // The document is 0, each quotation one deeper, then the paragraph and its text.
        assertThat(Markdown.isTooIntricate("> ".repeat(Intricacy.NESTING - 2) + "a"))
                .isFalse();
        assertThat(Markdown.isTooIntricate("> ".repeat(Intricacy.NESTING - 1) + "a"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "1) ", "*", "_a*", "[", "![", "[^1]: ", "> - *"})
    void whatNeedNotBeParsedIsShallow(String mark) {
        Parser parser = Parser.builder()
                .extensions(List.of(TablesExtension.create(), FootnotesExtension.create(), AutolinkExtension.create()))
                .build();
        for (int times = 1; times < 2 * Intricacy.NESTING; times++) {
            String table =
                    mark.repeat(times) + "www.example.org | b\n" + " ".repeat(mark.length() * times) + "--- | ---";
            for (String text : List.of(mark.repeat(times) + "a" + "](b)*_".repeat(times), table)) {
                boolean shallow = Intricacy.mustBeShallow(text);
                assertThat(shallow && Intricacy.isTooDeep(parser.parse(text))).isFalse();
            }
        }
        assertThat(Intricacy.mustBeShallow(mark + "a")).isTrue();
    }

    @Test
    void rowsAndFootnotesAreBoundedAtTheirEdge() {
        assertThat(Markdown.isTooIntricate("a|b\n".repeat(Intricacy.ROWS))).isFalse();
        assertThat(Markdown.isTooIntricate("a|b\n".repeat(Intricacy.ROWS + 1))).isTrue();
        assertThat(Markdown.isTooIntricate("[^1]".repeat(Intricacy.FOOTNOTES))).isFalse();
        assertThat(Markdown.isTooIntricate("[^1]".repeat(Intricacy.FOOTNOTES + 1)))
                .isTrue();
    }

    @Test
    void aLongPageOfHtmlIsNotTooMuch() {
        String html = "<p>Some <b>bold</b> words and <a href=\"https://example.org\">a link</a>.</p> ".repeat(3_000);

        assertThat(Markdown.isTooIntricate(html)).isFalse();
    }
}
