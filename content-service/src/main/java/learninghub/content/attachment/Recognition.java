package learninghub.content.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** What a file is, by its content. Its name and the declared media type are words of whoever sent it. */
final class Recognition {
    /** By marks alone: what else is on the class path would open files here. */
    private static final Tika TIKA = new Tika(MimeTypes.getDefaultMimeTypes());

    private static final int MOST_OF_A_MARK = 64 * 1024;

    private static final Pattern MP4_BRAND = Pattern.compile("ftyp(iso.|mp4.|avc1|M4V |dash|MSNV)");

    /** The same things under other names. */
    private static final Map<String, Kind> SYNONYMS = Map.of(
            "audio/vnd.wave", Kind.WAV,
            "audio/x-wav", Kind.WAV,
            "audio/x-m4a", Kind.M4A,
            "application/mp4", Kind.MP4,
            "video/x-m4v", Kind.MP4);

    private Recognition() {}

    /** @param name tells only between two harmless kinds that look alike: text and tables of text */
    static Kind of(Path file, String name) throws IOException {
        String type = typeOf(file);
        Kind kind = isZip(file) ? packaged(file) : type.equals("video/quicktime") ? film(file) : named(type);
        if (kind == null) {
            throw new Uncleanable("This is none of the kinds of files taken here: " + Kind.all());
        }
        return kind == Kind.TEXT && Kind.CSV.hasEnding(name) ? Kind.CSV : kind;
    }

    private static @Nullable Kind named(String type) {
        return SYNONYMS.getOrDefault(type, Kind.of(type).orElse(null));
    }

    private static String typeOf(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return TIKA.detect(in);
        }
    }

    /** Tika knows two of the brands that MP4 goes by, and takes the others for its forerunner. */
    private static @Nullable Kind film(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            return MP4_BRAND.matcher(head.substring(4)).matches() ? Kind.MP4 : null;
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals("PK\u0003\u0004");
        }
    }

    /** Office files say what they are in one of their parts; any other archive could hold anything. */
    private static Kind packaged(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String openDocument = beginning(zip, "mimetype");
            String parts = beginning(zip, "[Content_Types].xml");
            for (Kind kind : Kind.values()) {
                if (openDocument.equals(kind.mediaType()) || parts.contains('"' + kind.mediaType() + ".main+xml\"")) {
                    return kind;
                }
            }
            throw new Uncleanable("An archive is taken only as one of these: .docx .xlsx .pptx .odt .ods .odp");
        } catch (ZipException broken) {
            throw new Uncleanable("The file is broken.", broken);
        }
    }

    private static String beginning(ZipFile zip, String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MOST_OF_A_MARK), StandardCharsets.UTF_8);
        }
    }
}
