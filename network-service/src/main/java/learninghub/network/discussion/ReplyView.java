package learninghub.network.discussion;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reply. */
@Schema(name = "ReplyView")
record ReplyView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e50")
        UUID id,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e51") @Nullable
        UUID parentId,

        @Schema(examples = "We use a script of five questions.")
        String body,

        @Schema(examples = "<p>We use a script of five questions.</p>")
        String bodyHtml,

        @Schema(examples = "[\"00000000-0000-4000-8000-000000000003\"]")
        Set<UUID> mentions,

        @Schema(examples = "00000000-0000-4000-8000-000000000005")
        UUID writtenBy,

        @Schema(examples = "2026-03-07T09:00:00Z") Instant writtenAt) {}
