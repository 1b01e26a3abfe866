package learninghub.network.file;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A private file. */
@Schema(name = "PrivateFile")
public record FileView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e40")
        UUID id,

        @Schema(examples = "review.pdf") String name,
        @Schema(examples = "application/pdf") String mediaType,
        @Schema(examples = "48213") long size,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256) {}
