package learninghub.content.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** Documents of each kind in which something is written. */
final class Written {
    /** In a DOCX made here, and deleted from it with the changes kept. */
    static final String DELETED = "deletedinachange";

    private Written() {}

    static byte[] in(Kind kind, String text) {
        try {
            return switch (kind) {
                case PDF -> pdf(text);
                case DOCX -> docx(text);
                case XLSX -> xlsx(text);
                case PPTX -> pptx(text);
                default -> openDocument(kind, text);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] docx(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText(text);
            CTRunTrackChange change = paragraph.getCTP().addNewDel();
            change.setAuthor("");
            change.setId(java.math.BigInteger.ONE);
            change.addNewR().addNewDelText().setStringValue(DELETED);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] xlsx(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Sheet").createRow(0).createCell(0).setCellValue(text);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] pptx(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText(text);
            show.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument(Kind kind, String text) {
        String namespaces = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", Planted.latin(kind.mediaType()));
        parts.put(
                "content.xml",
                Planted.latin("<?xml version=\"1.0\"?><office:document-content " + namespaces + "><office:body><text:p>"
                        + text + "</text:p></office:body></office:document-content>"));
        return Planted.zip(parts);
    }

    /** A table whose one cell holds this many letters; small as a file. */
    static byte[] hugeCell(int letters) {
        Map<String, byte[]> parts = new LinkedHashMap<>(Planted.unzip(in(Kind.XLSX, "x")));
        parts.put(
                "xl/sharedStrings.xml",
                Planted.latin(
                        "<?xml version=\"1.0\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                                + " count=\"1\" uniqueCount=\"1\"><si><t>" + "a".repeat(letters) + "</t></si></sst>"));
        return Planted.zip(parts);
    }
}
