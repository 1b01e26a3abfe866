package learninghub.events.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picture that stands for the event, kept elsewhere. Whoever cannot see it is told what it shows. */
@Schema(name = "Cover")
record Cover(
        @Schema(examples = "https://images.example.org/reviewers.jpg")
        @NotNull
        @Pattern(regexp = "https://[^\\s/?#]+\\S*", message = "must be an https address")
        @Size(max = 2_000)
        String url,

        @Schema(examples = "Two reviewers over a chart", description = "What it shows, for who cannot see it")
        @NotBlank
        @Size(max = 500)
        String alt) {}
