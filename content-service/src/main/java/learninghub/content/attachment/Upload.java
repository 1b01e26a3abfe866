package learninghub.content.attachment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file as it arrived, on disk until the request ends. The checksum makes another file under the same Idempotency-Key another request. */
record Upload(
        @JsonIgnore Path file,
        String sha256,
        @Nullable String name,
        @Nullable String language,
        @Nullable String alt) {
    /** The most bytes of a file. */
    static final long MOST = 50L * 1024 * 1024;

    /** What was said of it; the query of a raw upload says what {@code meta} of a multipart one does. */
    Description described(@Nullable String languageAsked, @Nullable String altAsked) {
        return new Description(
                name == null ? "" : name,
                languageAsked == null ? language : languageAsked,
                altAsked == null ? alt : altAsked);
    }
}
