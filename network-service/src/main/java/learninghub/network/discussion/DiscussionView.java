package learninghub.network.discussion;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A thread. */
@Schema(name = "Discussion")
record DiscussionView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e50")
        UUID id,

        @Schema(examples = "Follow-up calls") String title,

        @Schema(examples = "Does anybody ring patients after discharge?")
        String body,

        @Schema(examples = "<p>Does anybody ring patients after discharge?</p>")
        String bodyHtml,

        @Schema(examples = "[\"00000000-0000-4000-8000-000000000003\"]")
        Set<UUID> mentions,

        @Schema(examples = "00000000-0000-4000-8000-000000000005")
        UUID startedBy,

        @Schema(examples = "2026-03-06T09:00:00Z") Instant startedAt,
        @Schema(examples = "4") long replies,
        @Schema(examples = "2026-03-07T09:00:00Z") @Nullable Instant lastReplyAt) {}
