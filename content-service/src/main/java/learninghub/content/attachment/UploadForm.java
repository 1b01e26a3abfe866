package learninghub.content.attachment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/** A {@code multipart/form-data} body (RFC 7578) with the parts {@code file} and {@code meta}, read as a stream. */
final class UploadForm {
    private static final int META = 16 * 1024;

    private final ObjectMapper json;
    private final Path file;
    private @Nullable String sha256;
    private @Nullable String name;
    private Meta meta = new Meta(null, null, null);

    private UploadForm(ObjectMapper json, Path file) {
        this.json = json;
        this.file = file;
    }

    /** The part {@code meta}. */
    record Meta(
            @Nullable String name,
            @Nullable String language,
            @Nullable String alt) {}

    static Upload read(InputStream body, @Nullable String boundary, Path file, ObjectMapper json) throws IOException {
        if (boundary == null) {
            throw new Refusal.Malformed("The multipart body names no boundary.");
        }
        try {
            return new UploadForm(json, file)
                    .read(MultipartInput.builder()
                            .setInputStream(body)
                            .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                            .get());
        } catch (FileUploadException | IllegalArgumentException broken) {
            throw new Refusal.Malformed("The multipart body cannot be read.");
        }
    }

    private Upload read(MultipartInput parts) throws IOException {
        parts.setHeaderCharset(StandardCharsets.UTF_8);
        for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
            part(parts, disposition(parts.readHeaders()));
        }
        if (sha256 == null) {
            throw new Refusal.Invalid(Fault.at("/file", "The part file is missing."));
        }
        return new Upload(file, sha256, meta.name() == null ? name : meta.name(), meta.language(), meta.alt());
    }

    private void part(MultipartInput parts, String disposition) throws IOException {
        switch (partName(disposition)) {
            case "file" -> {
                try (Spool spool = Spool.to(file)) {
                    parts.readBodyData(spool);
                    sha256 = spool.digest();
                }
                name = FileName.in(disposition);
            }
            case "meta" -> meta = meta(parts);
            default -> throw new Refusal.Invalid(Fault.at("", "A form of an upload has the parts file and meta."));
        }
    }

    private Meta meta(MultipartInput parts) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        parts.readBodyData(new OutputStream() {
            @Override
            public void write(int value) {
                if (text.size() >= META) {
                    throw new Refusal.TooLarge("The part meta", META);
                }
                text.write(value);
            }
        });
        return json.readValue(text.toByteArray(), Meta.class);
    }

    private static String disposition(String headers) {
        return headers.lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Disposition:", 0, 20))
                .map(line -> line.substring(20))
                .findFirst()
                .orElse("");
    }

    private static String partName(String disposition) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        Map<String, String> parameters = parser.parse(disposition, ';');
        return String.valueOf(parameters.get("name"));
    }
}
