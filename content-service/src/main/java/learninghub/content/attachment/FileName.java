package learninghub.content.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/** The names of files in {@code Content-Disposition} (RFC 6266, RFC 8187), in and out. */
final class FileName {
    /** Folders, drives and what cannot be seen or turns the reading direction, so that {@code exe.pdf} is read where {@code fdp.exe} stands. */
    private static final String UNSEEN = "[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]";

    private FileName() {}

    /** The name in a header, without any path; null where there is none. */
    static @Nullable String in(@Nullable String disposition) {
        if (disposition == null) {
            return null;
        }
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        Map<String, String> parameters = parser.parse(disposition, ';');
        String name = parameters.get("filename");
        return name == null ? null : plain(name);
    }

    /** A header that no name can break out of, with a form for clients that know ASCII only. */
    static String header(String name, boolean inline) {
        String plain = plain(name);
        String ascii = Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ !#-\\[\\]-~]|%", "_");
        String encoded = URLEncoder.encode(plain, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return (inline ? "inline" : "attachment") + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Normalizer.normalize(last.replaceAll(UNSEEN, ""), Normalizer.Form.NFC)
                .strip();
    }
}
