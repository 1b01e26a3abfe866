package learninghub.network.access;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One reading: who, what, which version, when, how. */
@Schema(name = "AccessLogEntry")
record AccessView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e12")
        UUID id,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10", description = "Absent: of no meeting") @Nullable
        UUID meetingId,

        @Schema(examples = "00000000-0000-4000-8000-000000000005", description = "Absent: a former member, erased")
        @Nullable
        UUID memberId,

        @Schema(
                examples = "5f0c0d3e-4a53-4f0e-9d6b-0c8f6a8f4a11",
                description = "The same for all that one person read")
        UUID personKey,

        @Schema(examples = "notes", description = "notes, paper, file or access-log")
        String what,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e41", description = "Which paper or file") @Nullable
        UUID subjectId,

        @Schema(examples = "3") int version,

        @Schema(examples = "read", description = "read, search (a snippet) or link (a signed link)")
        String how,

        @Schema(examples = "2026-03-06T08:12:00Z") Instant at) {}
