package learninghub.content.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

/** What is written in files, read without harm. */
class TextReaderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PDF", "DOCX", "XLSX", "PPTX", "ODT", "ODS", "ODP"})
    void theWordsOfEachKindOfDocumentAreRead(Kind kind) throws Exception {
        assertThat(words(kind, Written.in(kind, "Bundles of care"))).contains("Bundles of care");
    }

    @Test
    void whatWasDeletedFromADocumentIsNotRead() throws Exception {
        byte[] file = Written.in(Kind.DOCX, "Bundles of care");

        assertThat(new String(Planted.unzip(file).get("word/document.xml"))).contains(Written.DELETED);
        assertThat(words(Kind.DOCX, file)).doesNotContain(Written.DELETED);
    }

    @Test
    void noMoreIsKeptThanTheLimit() throws Exception {
        assertThat(words(Kind.ODT, Written.in(Kind.ODT, "a".repeat(TextReader.MOST_TEXT + 1_000))))
                .hasSize(TextReader.MOST_TEXT);
    }

    @Test
    void aProcessOfItsOwnReadsAndLeavesNothingBehind() throws Exception {
        long before = leftBehind();

        assertThat(read(new TextReader(), Kind.PDF, Written.in(Kind.PDF, "Bundles of care")))
                .hasValueSatisfying(text -> assertThat(text).contains("Bundles of care"));
        assertThat(leftBehind()).isEqualTo(before);
    }

    @Test
    void aFileThatNeedsMoreMemoryThanThereIsEndsThatProcessAlone() throws Exception {
        TextReader small = new TextReader(TextReader.PATIENCE, "32m");

        assertThat(read(small, Kind.XLSX, Written.hugeCell(60_000_000))).isEmpty();
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() throws Exception {
        assertThat(read(new TextReader(Duration.ofMillis(1), "64m"), Kind.PDF, Written.in(Kind.PDF, "slow")))
                .isEmpty();
    }

    @Test
    void aBrokenFileHasNoWords() throws Exception {
        assertThat(read(new TextReader(), Kind.PDF, Planted.latin("%PDF-1.7 broken")))
                .isEmpty();
    }

    private static Optional<String> read(TextReader reader, Kind kind, byte[] file)
            throws IOException, InterruptedException {
        return reader.read(kind, to -> to.write(file));
    }

    private String words(Kind kind, byte[] file) throws IOException, SAXException, TikaException {
        StringWriter words = new StringWriter();
        TextProcess.write(kind, Files.write(folder.resolve("file"), file), words);
        return words.toString();
    }

    private static long leftBehind() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("text-"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
