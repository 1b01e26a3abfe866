package learninghub.content.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF made by somebody, with a photograph, a note and a script in it; what is planted lies open in the file, not packed. */
class PdfCleaningTest {
    @TempDir
    private Path folder;

    @Test
    void nothingTellsWhoMadeItAndThePageLooksTheSame() throws IOException {
        byte[] made = made();
        assertThat(text(made)).contains(Planted.AUTHOR);

        byte[] clean = cleaned(made);

        assertThat(text(clean)).doesNotContain(Planted.AUTHOR).doesNotContain("app.alert");
        try (PDDocument pdf = Loader.loadPDF(clean)) {
            assertThat(pdf.getDocumentInformation().getMetadataKeys()).isEmpty();
            assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
            assertThat(pdf.getPage(0).getAnnotations())
                    .singleElement()
                    .satisfies(note -> assertThat(note.getContents()).isEqualTo("A note that stays"));
        }
        assertThat(page(clean)).isEqualTo(page(made));
    }

    @Test
    void whatWasOnceSavedIsNotThereAnyMore() throws IOException {
        byte[] before = made();
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(before)) {
            pdf.setDocumentInformation(new PDDocumentInformation());
            pdf.getDocumentCatalog().setMetadata(null);
            pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            pdf.saveIncremental(after);
        }
        assertThat(text(after.toByteArray())).contains(Planted.AUTHOR);

        assertThat(text(cleaned(after.toByteArray()))).doesNotContain(Planted.AUTHOR);
    }

    @Test
    void anEncryptedOneIsRefusedWithTheReason() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(made())) {
            pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            pdf.save(locked);
        }

        assertThatThrownBy(() -> cleaned(locked.toByteArray()))
                .isInstanceOf(Uncleanable.class)
                .hasMessageContaining("encrypted");
    }

    @Test
    void aBrokenOneIsRefused() {
        assertThatThrownBy(() -> cleaned("%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Uncleanable.class)
                .hasMessageContaining("broken");
    }

    private static byte[] made() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(100, 100));
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawImage(
                        JPEGFactory.createFromStream(pdf, new ByteArrayInputStream(Planted.jpeg())), 10, 10, 80, 48);
            }
            PDAnnotationText note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(0, 0, 1, 1));
            note.setTitlePopup(Planted.AUTHOR);
            note.setContents("A note that stays");
            note.setHidden(true);
            page.getAnnotations().add(note);
            PDDocumentInformation about = new PDDocumentInformation();
            about.setAuthor(Planted.AUTHOR);
            about.setTitle("Written by " + Planted.AUTHOR);
            pdf.setDocumentInformation(about);
            pdf.getDocumentCatalog()
                    .setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(Planted.latin(Planted.AUTHOR))));
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            pdf.save(bytes, CompressParameters.NO_COMPRESSION);
        }
        return bytes.toByteArray();
    }

    private static int[] page(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFRenderer(pdf).renderImage(0).getRGB(0, 0, 100, 100, null, 0, 100);
        }
    }

    private byte[] cleaned(byte[] file) throws IOException {
        Path to = folder.resolve("to");
        Cleaning.clean(Kind.PDF, Files.write(folder.resolve("from"), file), to);
        return Files.readAllBytes(to);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
