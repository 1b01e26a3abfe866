package learninghub.content.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyTextTest {
    @Test
    void blocksOfHtmlBecomeMarkdownAndTheMarkdownAroundThemStays() {
        BodyText body = BodyText.of("""
                ## Before

                <div class="intro"><p>We <b>stopped</b> and “asked”.</p><ul><li>one</li><li>two</li></ul></div>

                After *that*, a [link](/files/a.pdf).
                """);

        assertThat(body.markdown())
                .contains("## Before")
                .contains("We **stopped** and “asked”.")
                .containsPattern("[*-] one")
                .contains("After *that*, a [link](/files/a.pdf).")
                .doesNotContain("<");
        assertThat(body.repairs()).singleElement().matches(Repair::applied);
    }

    @Test
    void aBodyThatIsAllHtmlBecomesMarkdown() {
        BodyText body = BodyText.of(
                "<h2>Why</h2>\n\n<p>A <a href=\"https://example.org/x\">study</a>.</p>\n<script>alert(1)</script><table>\n\n<tr><th>A</th></tr><tr><td>1</td></tr></table>");

        assertThat(body.markdown())
                .contains("## Why")
                .contains("[study](https://example.org/x)")
                .containsPattern("\\|\\s*A\\s*\\|")
                .doesNotContain("alert");
    }

    @Test
    void htmlInACodeBlockIsLeftAlone() {
        String text = "Like this:\n\n```\n<div>x</div>\n```\n";

        assertThat(BodyText.of(text)).isEqualTo(new BodyText(text, java.util.List.of()));
    }

    @Test
    void spacesInAddressesAreEncoded() {
        assertThat(BodyText.of("See [it](/files/my last report.pdf) and [that](https://example.org/a b \"Title\").")
                        .markdown())
                .isEqualTo("See [it](/files/my%20last%20report.pdf) and [that](https://example.org/a b \"Title\").");
    }

    @Test
    void windowsLineEndsBecomeOnes() {
        assertThat(BodyText.of("one\r\n\r\ntwo").markdown()).isEqualTo("one\n\ntwo");
    }
}
