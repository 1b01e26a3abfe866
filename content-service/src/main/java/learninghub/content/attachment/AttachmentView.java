package learninghub.content.attachment;

import java.util.UUID;
import learninghub.content.article.LinkedFile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One attachment in its list. {@code scan} is there only in the working copy, and only where a scanner has a say. */
@Schema(name = "AttachmentEntry")
record AttachmentView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10", description = "Absent: only linked") @Nullable
        UUID id,

        @Schema(examples = "Handover poster.png") String name,

        @Schema(examples = "/api/v1/attachments/019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10") @Nullable
        String url,

        @Schema(examples = "image/png") @Nullable String mediaType,

        @Schema(examples = "48213", description = "Bytes") @Nullable
        Long size,

        @Schema(examples = "en") @Nullable String language,

        @Schema(examples = "A poster showing five steps of a handover") @Nullable
        String alt,

        @Schema(
                examples = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                description = "SHA-256 of the file as it is given out")
        @Nullable
        String checksum,

        @Schema(examples = "pending") @Nullable Scan scan) {

    static AttachmentView of(LinkedFile file, @Nullable Scan scan) {
        return new AttachmentView(
                file.id(),
                file.name(),
                file.url(),
                file.mediaType(),
                file.size(),
                file.language(),
                file.alt(),
                file.checksum(),
                scan == Scan.NONE ? null : scan);
    }
}
