package learninghub.content.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontMatterTest {
    @Test
    void aTitleFoldedOverLinesIsOneTitle() {
        assertThat(title("---\ntitle: >-\n  Learning from\n  near misses\ntype: article\n---\nText"))
                .isEqualTo("Learning from near misses");
        assertThat(title("---\ntitle: Learning from\n  near misses\n---\nText")).isEqualTo("Learning from near misses");
    }

    @Test
    void aTitleWithAColonIsReadAsIfItWereQuoted() {
        FrontMatter front = FrontMatter.of("---\ntitle: Handover: it's what changed\nlayout: post\n---\nText");

        assertThat(front.fields().path("title").asText()).isEqualTo("Handover: it's what changed");
        assertThat(front.repairs()).hasSize(1);
    }

    @Test
    void windowsLineEndsAreUnderstood() {
        FrontMatter front = FrontMatter.of("---\r\ntitle: A\r\n---\r\nText\r\n");

        assertThat(front.fields().path("title").asText()).isEqualTo("A");
        assertThat(front.text()).isEqualTo("Text\r\n");
    }

    @Test
    void aPageWithoutItIsNone() {
        assertThat(FrontMatter.of("# Only text\n\n---\n\nmore")).isNull();
    }

    private static String title(String page) {
        return FrontMatter.of(page).fields().path("title").asText();
    }
}
