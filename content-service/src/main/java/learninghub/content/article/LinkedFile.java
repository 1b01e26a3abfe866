package learninghub.content.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A file of a piece: held here, with an {@code id}, or elsewhere and only linked by {@code url}. Of a file held here a client writes the
 * id, name, language and alt text; everything else is what the file is and is put there by {@link HeldFiles}.
 */
@Schema(name = "Attachment")
public record LinkedFile(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10", description = "Of a file that was uploaded")
        @Nullable
        UUID id,

        @Schema(examples = "Report (PDF)") @NotBlank @Size(max = LinkedFile.NAME)
        String name,

        @Schema(examples = "https://files.example.org/report.pdf", description = "Needed where there is no id")
        @WebAddress
        @Nullable
        String url,

        @Schema(examples = "application/pdf") @Size(max = 100) @Nullable
        String mediaType,

        @Schema(examples = "48213", description = "Bytes; of an uploaded file") @Nullable
        Long size,

        @Schema(examples = "en", description = "BCP 47")
        @Size(max = Draft.LANGUAGE)
        @Pattern(regexp = LinkedFile.BCP_47, message = "must be a BCP 47 language tag")
        @Nullable
        String language,

        @Schema(examples = "A poster showing five steps of a handover", description = "Needed for uploaded images")
        @Size(max = LinkedFile.ALT)
        @Nullable
        String alt,

        @Schema(
                examples = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                description = "SHA-256 in hexadecimal; of an uploaded file")
        @Size(max = 64)
        @Nullable
        String checksum) {
    /** The longest name, in characters. */
    public static final int NAME = 300;

    /** The form of a language tag. */
    public static final String BCP_47 = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    /** The longest alt text, in characters. */
    public static final int ALT = 1_000;

    /** A file elsewhere. */
    public LinkedFile(String name, String url, @Nullable String mediaType, @Nullable String language) {
        this(null, name, url, mediaType, null, language, null, null);
    }

    /** The same file, called and described otherwise. */
    public LinkedFile describedAs(String newName, @Nullable String newLanguage, @Nullable String newAlt) {
        return new LinkedFile(id, newName, url, mediaType, size, newLanguage, newAlt, checksum);
    }
}
