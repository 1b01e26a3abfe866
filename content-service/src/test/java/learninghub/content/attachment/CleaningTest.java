package learninghub.content.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures, sound and film, read afterwards by a reader that has no part in the cleaning. */
class CleaningTest {
    @TempDir
    private Path folder;

    @Test
    void aJpegLosesItsAuthorAndItsPlaceAndLooksTheSame() throws Exception {
        assertThat(text(Planted.jpeg())).contains(Planted.AUTHOR);
        assertThat(read(Planted.jpeg()).containsDirectoryOfType(GpsDirectory.class))
                .isTrue();

        byte[] clean = cleaned(Kind.JPEG, Planted.jpeg());

        assertThat(text(clean)).doesNotContain(Planted.AUTHOR).doesNotContain("xmpmeta");
        assertThat(read(clean).containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(pixels(clean)).isEqualTo(pixels(Planted.jpeg()));
    }

    @Test
    void aJpegKeepsItsColoursAndStaysUpright() throws Exception {
        Metadata metadata = read(cleaned(Kind.JPEG, Planted.jpeg()));

        assertThat(metadata.containsDirectoryOfType(IccDirectory.class)).isTrue();
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(6);
        assertThat(exif.getTagCount()).isEqualTo(1);
    }

    @Test
    void aPngLosesItsTextsAndStaysUpright() throws Exception {
        byte[] clean = cleaned(Kind.PNG, Planted.png());

        assertThat(text(clean)).doesNotContain(Planted.AUTHOR);
        assertThat(read(clean).containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(read(clean)
                        .getFirstDirectoryOfType(ExifIFD0Directory.class)
                        .getInt(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(3);
        assertThat(pixels(clean)).isEqualTo(pixels(Planted.png()));
    }

    @Test
    void aGifLosesItsComments() throws Exception {
        byte[] clean = cleaned(Kind.GIF, Planted.gif());

        assertThat(text(clean)).doesNotContain(Planted.AUTHOR).doesNotContain("XMP");
        assertThat(pixels(clean)).isEqualTo(pixels(Planted.gif()));
    }

    @Test
    void aWebpLosesItsAuthorAndStaysUpright() throws Exception {
        byte[] clean = cleaned(Kind.WEBP, Planted.webp());

        assertThat(text(clean)).doesNotContain(Planted.AUTHOR).doesNotContain("XMP ");
        Metadata metadata = read(clean);
        assertThat(metadata.containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getInt(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(8);
        assertThat(clean.length)
                .isEqualTo(
                        8 + Integer.reverseBytes(java.nio.ByteBuffer.wrap(clean).getInt(4)));
    }

    @Test
    void soundLosesItsNotesAndSoundsTheSame() throws Exception {
        byte[] clean = cleaned(Kind.WAV, Planted.wav());

        assertThat(text(clean)).doesNotContain(Planted.AUTHOR);
        try (var sound = javax.sound.sampled.AudioSystem.getAudioInputStream(new ByteArrayInputStream(clean))) {
            assertThat(sound.readAllBytes()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        }
    }

    @Test
    void anMp3IsItsFramesAlone() throws Exception {
        byte[] clean = cleaned(Kind.MP3, Planted.mp3());

        assertThat(text(clean)).doesNotContain(Planted.AUTHOR);
        assertThat(clean).hasSize(12 * 417);
    }

    @Test
    void aFilmLosesItsPlaceAndNothingMoves() throws Exception {
        byte[] film = Planted.mp4("vide");

        byte[] clean = cleaned(Kind.MP4, film);

        assertThat(text(clean)).doesNotContain(Planted.AUTHOR).doesNotContain("51.5");
        assertThat(clean).hasSameSizeAs(film);
        assertThat(text(clean).indexOf("pictures")).isEqualTo(text(film).indexOf("pictures"));
    }

    @Test
    void aFilmWithATrackOfPlacesIsRefused() {
        assertThatThrownBy(() -> cleaned(Kind.MP4, Planted.mp4("meta")))
                .isInstanceOf(Uncleanable.class)
                .hasMessageContaining("track of data");
    }

    @Test
    void anOpenDocumentLosesItsAuthorsAndKeepsItsWords() throws Exception {
        Map<String, byte[]> clean = Planted.unzip(cleaned(Kind.ODT, Planted.odt()));

        assertThat(clean.keySet()).first().isEqualTo("mimetype");
        assertThat(clean.values()).allSatisfy(part -> assertThat(text(part)).doesNotContain(Planted.AUTHOR));
        assertThat(text(clean.get("content.xml")))
                .contains("Kept words", "A note", "<dc:creator>Author 1</dc:creator>", "<meta:creator-initials>A<");
    }

    @Test
    void brokenFilesAreRefused() {
        for (Kind kind : new Kind[] {Kind.JPEG, Kind.PNG, Kind.GIF, Kind.WEBP, Kind.WAV, Kind.MP4, Kind.ODT}) {
            byte[] whole = whole(kind);
            byte[] half = java.util.Arrays.copyOf(whole, whole.length / 3);
            assertThatThrownBy(() -> cleaned(kind, half)).as(kind.name()).isInstanceOf(Uncleanable.class);
        }
    }

    @Test
    void aPictureWithAWrongChecksumIsRefused() {
        byte[] picture = Planted.written("png");
        picture[picture.length - 20] ^= 1;

        assertThatThrownBy(() -> cleaned(Kind.PNG, picture)).isInstanceOf(Uncleanable.class);
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws IOException {
        assertThat(cleaned(Kind.TEXT, "Grüße".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Grüße".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> cleaned(Kind.TEXT, Planted.latin("Gr\u00FC\u00DFe")))
                .isInstanceOf(Uncleanable.class)
                .hasMessageContaining("UTF-8");
    }

    private static byte[] whole(Kind kind) {
        return switch (kind) {
            case JPEG -> Planted.jpeg();
            case PNG -> Planted.png();
            case GIF -> Planted.gif();
            case WEBP -> Planted.webp();
            case WAV -> Planted.wav();
            case MP4 -> Planted.mp4("vide");
            default -> Planted.odt();
        };
    }

    private byte[] cleaned(Kind kind, byte[] file) throws IOException {
        Path from = Files.write(folder.resolve("from"), file);
        Path to = folder.resolve("to");
        Files.deleteIfExists(to);
        Cleaning.clean(kind, from, to);
        return Files.readAllBytes(to);
    }

    private static Metadata read(byte[] file) throws ImageProcessingException, IOException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
