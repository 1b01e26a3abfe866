package learninghub.content.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesInZipTest {
    @TempDir
    Path folder;

    @Test
    void onlyPagesAreCountedAndShadowsOfPagesAreNone() throws IOException {
        Path zip = zip(List.of("a.md", "pictures/b.png", "deep/c.MARKDOWN", "__MACOSX/._a.md", ".d.md"), "text");

        try (PagesInZip pages = PagesInZip.open(zip)) {
            assertThat(pages.pagesAfter(0))
                    .extracting(PagesInZip.Page::name)
                    .containsExactly("a.md", "deep/c.MARKDOWN");
            assertThat(pages.pagesAfter(1)).extracting(PagesInZip.Page::number).containsExactly(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up.md", "a/../../up.md", "/etc/motd.md", "a\\b.md"})
    void aNameThatLeadsOutOfItsFolderIsRefused(String name) throws IOException {
        Path zip = zip(List.of("fine.md", name), "text");

        assertThatThrownBy(() -> PagesInZip.open(zip))
                .isInstanceOf(ItemReader.Broken.class)
                .hasMessageContaining("leads out of its folder");
    }

    @Test
    void asManyEntriesAsAllowedAreReadAndOneMoreIsRefused() throws IOException {
        List<String> most =
                IntStream.range(0, PagesInZip.ENTRIES).mapToObj(n -> n + ".md").toList();

        try (PagesInZip pages = PagesInZip.open(zip(most, ""))) {
            assertThat(pages.pagesAfter(0)).hasSize(PagesInZip.ENTRIES);
        }
        List<String> more = IntStream.rangeClosed(0, PagesInZip.ENTRIES)
                .mapToObj(n -> n + ".md")
                .toList();
        Path tooMany = zip(more, "");
        assertThatThrownBy(() -> PagesInZip.open(tooMany)).hasMessageContaining("10000 entries");
    }

    @Test
    void aDirectoryTooLargeForMemoryIsRefusedBeforeItIsRead() throws IOException {
        String longName = "n".repeat(60_000);
        Path zip =
                zip(IntStream.range(0, 80).mapToObj(n -> longName + n + ".md").toList(), "");

        assertThatThrownBy(() -> PagesInZip.open(zip)).hasMessageContaining("directory is too large");
    }

    @Test
    void aPageThatUnpacksToAHundredTimesItsSizeIsRefused() throws IOException {
        try (PagesInZip pages = PagesInZip.open(zip(List.of("bomb.md"), "0".repeat(400_000)))) {
            PagesInZip.Page bomb = pages.pagesAfter(0).getFirst();

            assertThatThrownBy(() -> bomb.bytes(ItemReader.ITEM + 1)).hasMessageContaining("100 times its size");
        }
    }

    @Test
    void aPageThatPacksWellIsStillAPage() throws IOException {
        try (PagesInZip pages = PagesInZip.open(zip(List.of("table.md"), "| a | b |\n".repeat(9_000)))) {
            assertThat(pages.pagesAfter(0).getFirst().bytes(ItemReader.ITEM + 1))
                    .hasSize(90_000);
        }
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("no.zip"), "just text");

        assertThatThrownBy(() -> PagesInZip.open(text)).hasMessageContaining("Not a zip");
    }

    private Path zip(List<String> names, String text) throws IOException {
        Path file = Files.createTempFile(folder, "pages", ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
