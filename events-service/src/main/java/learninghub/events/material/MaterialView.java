package learninghub.events.material;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an event left, for whoever may have it. */
@Schema(
        name = "Material",
        requiredProperties = {"id", "kind", "title", "url", "audience", "addedAt"})
record MaterialView(
        @Schema(examples = "019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e44")
        UUID id,

        @Schema(examples = "slides") NewMaterial.Kind kind,
        @Schema(examples = "Slides of the first talk") String title,

        @Schema(examples = "https://files.example.org/slides.pdf")
        String url,

        @Schema(examples = "attendees") NewMaterial.Audience audience,
        @Schema(examples = "2027-03-05T09:00:00Z") @Nullable Instant visibleFrom,
        @Schema(examples = "2027-03-04T15:00:00Z") Instant addedAt) {}
