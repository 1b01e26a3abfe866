package learninghub.network.library;

import java.time.Instant;
import java.util.UUID;
import learninghub.network.file.FileView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that is kept. */
@Schema(name = "LibraryResource")
record ResourceView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e50")
        UUID id,

        @Schema(examples = "Script for follow-up calls") String title,

        @Schema(examples = "Five questions, one page.") @Nullable
        String description,

        @Schema(examples = "https://docs.example/script") @Nullable
        String url,

        @Nullable LinkedArticle article,
        @Nullable FileView file,

        @Schema(examples = "00000000-0000-4000-8000-000000000005")
        UUID addedBy,

        @Schema(examples = "2026-03-06T09:00:00Z") Instant addedAt) {

    /** How a linked article of the hub stands now. */
    @Schema(name = "LinkedArticle")
    record LinkedArticle(
            @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e60")
            UUID id,

            @Schema(examples = "safer-handovers") String slug,

            @Schema(examples = "false", description = "It was published anew since it was linked")
            boolean changed,

            @Schema(examples = "false") boolean withdrawn) {}
}
