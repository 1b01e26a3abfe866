package learninghub.content.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsWhatItsContentIsWhateverItIsCalled() throws IOException {
        assertThat(kind(Planted.jpeg(), "report.pdf")).isEqualTo(Kind.JPEG);
        assertThat(kind(Planted.png(), "x")).isEqualTo(Kind.PNG);
        assertThat(kind(Planted.gif(), "x")).isEqualTo(Kind.GIF);
        assertThat(kind(Planted.webp(), "x")).isEqualTo(Kind.WEBP);
        assertThat(kind(Planted.wav(), "x")).isEqualTo(Kind.WAV);
        assertThat(kind(Planted.mp3(), "x")).isEqualTo(Kind.MP3);
        assertThat(kind(Planted.mp4("vide"), "x")).isEqualTo(Kind.MP4);
        assertThat(kind(Planted.odt(), "x")).isEqualTo(Kind.ODT);
        assertThat(kind("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), "x")).isEqualTo(Kind.PDF);
    }

    @Test
    void onlyTextIsToldByItsNameFromATableOfText() throws IOException {
        byte[] text = "ward,reports\n4,17\n".getBytes(StandardCharsets.UTF_8);

        assertThat(kind(text, "reports.csv")).isEqualTo(Kind.CSV);
        assertThat(kind(text, "reports")).isEqualTo(Kind.TEXT);
        assertThat(kind(Planted.png(), "x.csv")).isEqualTo(Kind.PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0",
                "\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0",
                "#!/bin/sh\necho hello\n",
                "{\\rtf1\\ansi hello}"
            })
    void whatCouldRunIsNotTaken(String content) {
        assertThatThrownBy(() -> kind(content.getBytes(StandardCharsets.ISO_8859_1), "poster.png"))
                .isInstanceOf(Uncleanable.class)
                .hasMessageContaining(".docx");
    }

    @Test
    void anArchiveThatIsNoOfficeFileIsNotTaken() {
        assertThatThrownBy(() -> kind(Planted.zip(Map.of("a.txt", new byte[] {1})), "x.docx"))
                .isInstanceOf(Uncleanable.class);
    }

    private Kind kind(byte[] content, String name) throws IOException {
        return Recognition.of(Files.write(folder.resolve("file"), content), name);
    }
}
