package learninghub.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void marks_become_elements() {
        assertThat(Markdown.html("A **bold** [link](https://example.org)"))
                .isEqualTo(
                        "<p>A <strong>bold</strong> <a href=\"https://example.org\" rel=\"nofollow\">link</a></p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<iframe src='https://example.org'></iframe>"
            })
    void nothing_that_runs_is_left(String markdown) {
        assertThat(Markdown.html(markdown)).doesNotContainIgnoringCase("<script", "<img", "<iframe", "javascript:");
    }

    @Test
    void a_summary_ends_between_words() {
        assertThat(Markdown.summary("**word** ".repeat(100)))
                .hasSizeLessThan(301)
                .endsWith("word…");
    }

    @Test
    void a_short_description_is_its_own_summary() {
        assertThat(Markdown.summary("# Why\n\nBecause *it* matters.")).isEqualTo("Why: Because it matters.");
    }
}
