package learninghub.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe src=\"https://example.org\">alert</iframe>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<math><mi//xlink:href=\"data:x,alert(1)\">",
                "![x](data:image/svg+xml;base64,alert)",
                "<form action=\"https://example.org\"><button>alert(1)</button></form>"
            })
    void nothingThatRunsComesThrough(String hostile) {
        String html = Markdown.html(hostile) + Markdown.htmlWithPictures(hostile);

        // What was no tag to Markdown stands there as harmless words; only what is inside a tag counts.
        assertThat(html)
                .doesNotContain("<script", "<svg", "<iframe", "<form", "<math")
                .doesNotMatch("(?is).*<[^>]*(onerror|onload|style=|script:|data:).*");
    }

    @Test
    void tablesFootnotesAndAddressesAreUnderstood() {
        assertThat(Markdown.html("| a | b |\n|:-:|---|\n| 1 | 2 |")).contains("<table>", "<td align=\"center\">1</td>");
        assertThat(Markdown.html("See.[^1]\n\n[^1]: Note.")).contains("<sup", "Note.");
        assertThat(Markdown.html("At https://example.org/a today"))
                .contains("<a href=\"https://example.org/a\" rel=\"nofollow\">");
    }

    @Test
    void picturesStandOnlyWhereTheyAreAskedFor() {
        String picture = "![A ward](https://example.org/ward.png)";

        assertThat(Markdown.htmlWithPictures(picture))
                .contains("<img src=\"https://example.org/ward.png\" alt=\"A ward\"");
        assertThat(Markdown.html(picture)).doesNotContain("<img");
    }

    @Test
    void aBeginningIsCutBetweenTwoWords() {
        assertThat(Markdown.beginning("One two three\n\nfour five.", 12)).isEqualTo("One two…");
        assertThat(Markdown.beginning("Short.", 12)).isEqualTo("Short.");
    }

    @Test
    void inTextForSearchABareAddressStandsOnce() {
        assertThat(Markdown.searchable("See https://example.org/a for *more*."))
                .isEqualTo("See https://example.org/a for more.");
    }

    @Test
    void plainTextHasTheWordsOnly() {
        assertThat(Markdown.plain("# Why\n\nWe *learned* [this](https://example.org)."))
                .contains("Why")
                .doesNotContain("*", "#");
    }
}
