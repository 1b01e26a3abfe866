package learninghub.content.attachment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Writes a PDF anew from what its pages reach, which leaves earlier states of the file behind, and takes out of every object what tells
 * of people and programs, what runs, and files inside the file.
 */
final class PdfCleaning {
    private static final long IN_MEMORY = 16L * 1024 * 1024;
    private static final long ON_DISK = 256L * 1024 * 1024;

    /** More are met in no file of 50 MiB that is meant to be read. */
    private static final int MOST_OBJECTS = 2_000_000;

    private static final List<COSName> PERSONAL = names(
            "Metadata",
            "PieceInfo",
            "CreatorInfo",
            "SpiderInfo",
            "LastModified",
            "DSS",
            "Perms",
            "XFA",
            "Threads",
            "EF",
            "AF");
    private static final List<COSName> RUNNING =
            names("AA", "OpenAction", "JavaScript", "JS", "EmbeddedFiles", "RichMediaContent");
    private static final Set<String> RUNNING_ACTIONS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "RichMediaExecute", "GoToE");
    private static final COSName TITLE_OF_NOTE = COSName.getPDFName("T");
    private static final COSName SIGNED = COSName.getPDFName("ByteRange");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> ahead = new ArrayDeque<>();

    private PdfCleaning() {}

    static void clean(Path from, Path to) throws IOException {
        MemoryUsageSetting bounds = MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK);
        try (PDDocument pdf = Loader.loadPDF(from.toFile(), bounds.streamCache)) {
            if (pdf.isEncrypted()) {
                throw new Uncleanable("The PDF is encrypted or protected; save it without.");
            }
            new PdfCleaning().clean(pdf);
            pdf.save(to.toFile());
        } catch (InvalidPasswordException encrypted) {
            throw new Uncleanable("The PDF is encrypted; save it without a password.", encrypted);
        } catch (Uncleanable refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new Uncleanable("The PDF is broken and cannot be cleaned.", broken);
        }
    }

    private void clean(PDDocument pdf) throws IOException {
        COSDictionary trailer = pdf.getDocument().getTrailer();
        trailer.removeItem(COSName.INFO);
        trailer.removeItem(COSName.ID);
        reach(trailer);
        while (!ahead.isEmpty()) {
            if (seen.size() > MOST_OBJECTS) {
                throw new Uncleanable("The PDF has too many parts to be cleaned.");
            }
            switch (ahead.pop()) {
                case COSDictionary dictionary -> clean(dictionary);
                case COSArray array -> array.forEach(this::reach);
                default -> {
                    // numbers, names and words say nothing by themselves
                }
            }
        }
    }

    private void reach(COSBase value) {
        COSBase object = value instanceof COSObject reference ? reference.getObject() : value;
        if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
            ahead.push(object);
        }
    }

    private void clean(COSDictionary dictionary) throws IOException {
        PERSONAL.forEach(dictionary::removeItem);
        RUNNING.forEach(dictionary::removeItem);
        if (dictionary.containsKey(SIGNED)
                || RUNNING_ACTIONS.contains(String.valueOf(dictionary.getNameAsString("S")))) {
            // A signature names its signer and is broken by any change; what runs is nothing to read.
            dictionary.clear();
        }
        if (isNote(dictionary)) {
            dictionary.removeItem(TITLE_OF_NOTE);
        }
        if (dictionary instanceof COSStream stream) {
            picture(stream);
        }
        dictionary.getValues().forEach(this::reach);
    }

    /** Of a note on a page, T is who wrote it; of a field in a form it is the field's name. */
    private static boolean isNote(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.RECT)
                && dictionary.containsKey(COSName.SUBTYPE)
                && !"Widget".equals(dictionary.getNameAsString(COSName.SUBTYPE));
    }

    /** A photograph inside carries its own Exif data. */
    private static void picture(COSStream stream) throws IOException {
        String filter = filter(stream);
        if ("JPXDecode".equals(filter)) {
            throw new Uncleanable(
                    "The PDF holds JPEG 2000 pictures, which cannot be cleaned; save it with other pictures.");
        }
        if (!"DCTDecode".equals(filter) && !"DCT".equals(filter)) {
            return;
        }
        byte[] picture;
        try (InputStream in = new BufferedInputStream(stream.createRawInputStream())) {
            var cleaned = new java.io.ByteArrayOutputStream();
            Jpeg.clean(in, cleaned);
            picture = cleaned.toByteArray();
        }
        try (OutputStream out = new BufferedOutputStream(stream.createRawOutputStream())) {
            out.write(picture);
        }
    }

    private static String filter(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray several && several.size() == 1) {
            filters = several.getObject(0);
        }
        return filters instanceof COSName name ? name.getName() : String.valueOf(filters);
    }

    private static List<COSName> names(String... names) {
        return java.util.Arrays.stream(names).map(COSName::getPDFName).toList();
    }
}
