package learninghub.network.file;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** A file as it came: of a type people exchange, bounded, with a name that is only a name. */
public record Upload(String name, String mediaType, byte[] bytes) {
    /** The most bytes of one file. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    private static final Set<String> TYPES = Set.of(
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "image/jpeg",
            "image/png",
            "text/csv",
            "text/markdown",
            "text/plain");

    private static final Pattern FILE_NAME = Pattern.compile("filename=(?:\"([^\"]+)\"|([^;\\s]+))");

    /** @param disposition {@code Content-Disposition} with the file's name */
    public static Upload read(@Nullable String contentType, @Nullable String disposition, InputStream body) {
        String mediaType = String.valueOf(contentType).split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(mediaType)) {
            throw new Refusal.Malformed(
                    "Files are documents, tables, slides, pictures or plain text: see Content-Type.");
        }
        return new Upload(name(disposition), mediaType, bytes(body));
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refusal.TooLarge("A file", LARGEST);
            }
            if (bytes.length == 0) {
                throw new Refusal.Malformed("The file is empty.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its last part, without what a file system or a header would take for something else. */
    private static String name(@Nullable String disposition) {
        Matcher named = FILE_NAME.matcher(String.valueOf(disposition));
        if (!named.find()) {
            throw new Refusal.Malformed("Name the file: Content-Disposition: attachment; filename=\"…\".");
        }
        String given = named.group(1) == null ? named.group(2) : named.group(1);
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = last.replaceAll("[\\p{Cntrl}\"<>:|?*]", "_").strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.length() > LONGEST_NAME) {
            throw new Refusal.Malformed("A file's name has 1 to " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    /** For the header: in ASCII, and whole in UTF-8 (RFC 6266). */
    private String disposition() {
        String ascii = name.replaceAll("[^\\x20-\\x7E]|[\"\\\\%]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + whole;
    }

    /** A file is never shown in the place where it was asked for, whatever it is. */
    public Map<String, String> headers() {
        return Map.of(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition(),
                "X-Content-Type-Options",
                "nosniff",
                "Content-Security-Policy",
                "sandbox; default-src 'none'");
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
