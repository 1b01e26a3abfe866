package learninghub.content.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a news item was published. */
@Schema(name = "Source")
public record Source(
        @Schema(examples = "Example Health News") @NotBlank @Size(max = 200)
        String name,

        @Schema(examples = "https://news.example.org/item") @WebAddress @Nullable
        String url,

        @Schema(examples = "2026-06-22") @Nullable LocalDate date) {}
