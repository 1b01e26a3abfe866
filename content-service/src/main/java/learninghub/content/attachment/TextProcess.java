package learninghub.content.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Writes the words of one file into another: {@code kind, file, where to}. Run by {@link TextReader}, in a process of its own. */
public final class TextProcess {
    private TextProcess() {}

    public static void main(String[] arguments) throws IOException, SAXException, TikaException {
        endWithWhoStartedThis();
        Path text = Path.of(arguments[2]);
        // Not one that refuses half a character, where the limit cut it.
        try (Writer out = new OutputStreamWriter(Files.newOutputStream(text), StandardCharsets.UTF_8)) {
            write(Kind.valueOf(arguments[0]), Path.of(arguments[1]), out);
        }
    }

    static void write(Kind kind, Path file, Writer out) throws IOException, SAXException, TikaException {
        ContentHandler words = new BodyContentHandler(new WriteOutContentHandler(out, TextReader.MOST_TEXT));
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser(kind).parse(in, words, metadata, context());
        } catch (SAXException | TikaException e) {
            // Enough was read.
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw e;
            }
        }
    }

    private static Parser parser(Kind kind) {
        return switch (kind) {
            case PDF -> new PDFParser();
            case DOCX, XLSX, PPTX -> new OOXMLParser();
            case ODT, ODS, ODP -> new OpenDocumentParser();
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    /** Only what is to be read in the file itself: not what was deleted from it, and no file inside the file. */
    private static ParseContext context() {
        ParseContext context = new ParseContext();
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new Nothing());
        return context;
    }

    /** Its input ends when that process does, however it ends. */
    private static void endWithWhoStartedThis() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // the same as its end
            }
            Runtime.getRuntime().halt(2);
        });
    }

    private static final class Nothing implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler to, Metadata metadata, boolean html) {
            // nothing inside is read
        }
    }
}
