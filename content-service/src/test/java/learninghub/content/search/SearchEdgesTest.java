package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people type is answered. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SearchEdgesTest {
    private final String word = Finding.word();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "\"",
                "\"\"",
                "\"unclosed",
                "-",
                "--",
                "- -",
                "-\"\"",
                "+",
                "*",
                "?",
                "~",
                "^2",
                "a~2",
                "a^",
                "(",
                ")",
                "((a)",
                "[a TO b]",
                "{a",
                "title:x",
                "a AND",
                "OR",
                "NOT",
                "&&",
                "||",
                "!",
                "/a/",
                "/(/",
                "\\",
                "a\\",
                "'",
                "''",
                "';--",
                "' or 1=1 --",
                "%",
                "_",
                "${x}",
                "<script>",
                "a:b:c",
                "😀",
                "👩🏽‍⚕️",
                "🇬🇧",
                "سلامة المرضى",
                "בטיחות",
                "患者安全",
                "ความปลอดภัย",
                "e\u0301",
                "\u202e",
                "\u200b",
                "...",
                "!?.,;:",
                "¿¡",
                "𝒳",
                "\ud800",
                "   ",
                "don't",
                "'tis",
                "C++"
            })
    void isAnswered(String q) {
        Finding.search(Map.of("q", q, "facets", "tag")).then().statusCode(200);
        Finding.search(Map.of("q", q, "match", "all", "in", "title")).then().statusCode(200);
    }

    @Test
    void nothingTypedMeansEverything() {
        Finding.piece(Map.of("body", word));
        Finding.found(word, 1);

        Finding.search("").then().body("total", greaterThan(0));
        Finding.search("   ").then().body("total", greaterThan(0));
        Finding.search(Map.of()).then().body("total", greaterThan(0));
    }

    @Test
    void oneLetterIsAWord() {
        String piece = Finding.piece(Map.of("body", "Vitamin K for " + word));
        Finding.found(word, 1);

        assertThat(Finding.ids(Finding.search(Map.of("q", "k " + word, "match", "all"))))
                .containsExactly(piece);
    }

    @Test
    void aThousandCharactersAreUnderstoodAndOneMoreRefused() {
        String piece = Finding.piece(Map.of("body", word));
        String question = word + " " + "q ".repeat((1_000 - word.length() - 1) / 2);
        question = question + "z".repeat(1_000 - question.length());
        Finding.found(word, 1);

        assertThat(Finding.ids(Finding.search(question))).contains(piece);
        Finding.search(question + "z").then().statusCode(400).body("errors.parameter", contains("q"));
    }

    @Test
    void manyDifferentWordsAreNoTrouble() {
        StringBuilder letters = new StringBuilder();
        for (char c = 'a'; letters.length() < 990; c++) {
            letters.append((char) ('\u4e00' + c)).append(' ');
        }
        Finding.search(letters.toString().strip()).then().statusCode(200);
    }

    @Test
    void commonWordsAloneAreLookedForToo() {
        String piece = Finding.piece(Map.of("body", "To be or not to be: " + word));
        Finding.found(word, 1);

        assertThat(Finding.ids(Finding.search(Map.of("q", "to be or not", "match", "all", "limit", 100))))
                .contains(piece);
    }

    @Test
    void punctuationAloneFindsNothing() {
        Finding.search("?!").then().body("items", empty());
    }

    @Test
    void pictureCharactersAreFound() {
        String piece = Finding.piece(Map.of("body", "We were 🥳 about " + word));
        Finding.found(word, 1);

        assertThat(Finding.ids(Finding.search("🥳"))).contains(piece);
    }

    @Test
    void wordsFromRightToLeftAreFound() {
        String piece = Finding.piece(Map.of("language", "ar", "body", "سلامة المرضى في المستشفى " + word));
        Finding.found(word, 1);

        assertThat(Finding.ids(Finding.search("مستشفى"))).contains(piece);
    }

    @Test
    void wordsWithoutSpacesAreFound() {
        String piece = Finding.piece(Map.of("language", "zh", "body", "世界患者安全日 " + word));
        Finding.found(word, 1);

        assertThat(Finding.ids(Finding.search("患者安全"))).contains(piece);
    }

    @Test
    void accentsDoNotMatter() {
        String piece = Finding.piece(Map.of("body", "Ménière " + word));
        Finding.found(word, 1);

        assertThat(Finding.ids(Finding.search(Map.of("q", "meniere " + word, "match", "all"))))
                .containsExactly(piece);
    }

    @Test
    void onlyWhatIsExcludedMeansEverythingElse() {
        String piece = Finding.piece(Map.of("body", word));
        Finding.found(word, 1);

        assertThat(Finding.ids(Finding.search(Map.of("q", "-" + word, "limit", 100))))
                .doesNotContain(piece);
        Finding.search("-" + word).then().body("total", greaterThan(0));
    }

    @Test
    void nulCannotBeLookedForAndHarmsNothing() {
        Finding.search("a\u0000b").then().statusCode(200);
    }
}
