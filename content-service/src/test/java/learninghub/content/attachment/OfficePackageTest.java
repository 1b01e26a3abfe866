package learninghub.content.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** Office files written and read back by Apache POI, which has no part in the cleaning. */
class OfficePackageTest {
    @TempDir
    private Path folder;

    @Test
    void aDocumentLosesItsAuthorsInPropertiesCommentsAndChanges() throws Exception {
        byte[] made = document();
        assertThat(parts(made)).contains(Planted.AUTHOR);

        byte[] clean = cleaned(Kind.DOCX, made);

        assertThat(parts(clean)).doesNotContain(Planted.AUTHOR).doesNotContain("Planted Trust");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(clean))) {
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isNull();
            assertThat(document.getParagraphArray(0).getText()).contains("Words that stay");
            assertThat(document.getDocComments().getComments().getFirst().getAuthor())
                    .isEqualTo("Author 1");
            CTRunTrackChange change = document.getParagraphArray(0).getCTP().getInsArray(0);
            assertThat(change.getAuthor()).isEqualTo("Author 1");
            assertThat(document.getAllPictures()).hasSize(1);
        }
    }

    @Test
    void aWorkbookLosesTheAuthorsOfItsComments() throws Exception {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Falls");
            sheet.createRow(0).createCell(0).setCellValue("four");
            XSSFComment comment = sheet.createDrawingPatriarch()
                    .createCellComment(book.getCreationHelper().createClientAnchor());
            comment.setAuthor(Planted.AUTHOR);
            comment.setString("as counted");
            sheet.getRow(0).getCell(0).setCellComment(comment);
            book.getProperties().getCoreProperties().setCreator(Planted.AUTHOR);
            book.getProperties().getCustomProperties().addProperty("Ward", Planted.AUTHOR);
            book.write(made);
        }

        byte[] clean = cleaned(Kind.XLSX, made.toByteArray());

        assertThat(parts(clean)).doesNotContain(Planted.AUTHOR);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(clean))) {
            var cell = book.getSheet("Falls").getRow(0).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo("four");
            assertThat(cell.getCellComment().getString().getString()).isEqualTo("as counted");
            assertThat(cell.getCellComment().getAuthor()).doesNotContain("planted");
        }
    }

    @Test
    void aFileWithMacrosIsRefused() {
        Map<String, byte[]> parts = new LinkedHashMap<>(Planted.unzip(Planted.odt()));
        parts.put("Basic/Standard/Module1.xml", Planted.latin("<script/>"));

        assertThatThrownBy(() -> cleaned(Kind.ODT, Planted.zip(parts)))
                .isInstanceOf(Uncleanable.class)
                .hasMessageContaining("macros");
    }

    @Test
    void aPartThatCannotBeLookedIntoIsRefused() {
        Map<String, byte[]> parts = new LinkedHashMap<>(Planted.unzip(Planted.odt()));
        parts.put("Pictures/scan.tiff", Planted.latin(Planted.AUTHOR));

        assertThatThrownBy(() -> cleaned(Kind.ODT, Planted.zip(parts)))
                .isInstanceOf(Uncleanable.class)
                .hasMessageContaining(".tiff");
    }

    @Test
    void aBombIsRefusedAndNotUnpacked() {
        Map<String, byte[]> parts = new LinkedHashMap<>(Planted.unzip(Planted.odt()));
        byte[] zeros = new byte[(int) (OfficePackage.MOST_UNPACKED / 8)];
        for (int i = 0; i < 9; i++) {
            parts.put("Pictures/" + i + ".bmp", zeros);
        }

        assertThatThrownBy(() -> cleaned(Kind.ODT, Planted.zip(parts)))
                .isInstanceOf(Uncleanable.class)
                .hasMessageContaining("unpacks");
    }

    @Test
    void nothingOutsideIsLoaded() {
        Map<String, byte[]> parts = new LinkedHashMap<>(Planted.unzip(Planted.odt()));
        parts.put("styles.xml", Planted.latin("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>"));

        assertThatThrownBy(() -> cleaned(Kind.ODT, Planted.zip(parts))).isInstanceOf(Uncleanable.class);
    }

    private static byte[] document() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("Words that stay");
            paragraph
                    .createRun()
                    .addPicture(new ByteArrayInputStream(Planted.jpeg()), PictureType.JPEG, "photo.jpg", 9525, 9525);
            CTRunTrackChange change = paragraph.getCTP().addNewIns();
            change.setAuthor(Planted.AUTHOR);
            change.setId(BigInteger.ONE);
            change.addNewR().addNewT().setStringValue("added");
            var comment = document.createComments().createComment(BigInteger.TWO);
            comment.setAuthor(Planted.AUTHOR);
            comment.setInitials("AM");
            comment.createParagraph().createRun().setText("a comment");
            document.getProperties().getCoreProperties().setCreator(Planted.AUTHOR);
            document.getProperties().getCoreProperties().setLastModifiedByUser(Planted.AUTHOR);
            document.getProperties().getExtendedProperties().setCompany("Planted Trust");
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** Everything in the file, unpacked. */
    private static String parts(byte[] file) {
        StringBuilder all = new StringBuilder();
        Planted.unzip(file).values().forEach(part -> all.append(new String(part, StandardCharsets.ISO_8859_1)));
        return all.toString();
    }

    private byte[] cleaned(Kind kind, byte[] file) throws IOException {
        Path to = folder.resolve("to");
        Cleaning.clean(kind, Files.write(folder.resolve("from"), file), to);
        return Files.readAllBytes(to);
    }
}
