package learninghub.content.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import learninghub.content.change.ChangeType;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a partner writes: where to, and of what. */
@Schema(name = "NewWebhook")
record NewWebhook(
        @Schema(examples = "https://partner.example.org/hooks/hub", description = "https, at a public address")
        @NotBlank
        @Size(max = NewWebhook.URL)
        String url,

        @Schema(
                examples = "[\"learninghub.article.published.v1\", \"learninghub.article.withdrawn.v1\"]",
                description = "Types of changes; all when absent or empty")
        @Size(max = NewWebhook.TYPES)
        @Nullable
        List<@NotNull String> types,

        @Schema(examples = "true", description = "Whether anything is sent; true when absent") @Nullable
        Boolean enabled) {
    /** The longest address. */
    static final int URL = 2_000;

    /** The most types in one. */
    static final int TYPES = 20;

    void requireKnownTypes() {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; types != null && i < types.size(); i++) {
            if (ChangeType.named(types.get(i)).isEmpty()) {
                faults.add(Fault.at("/types/" + i, "One of " + ChangeType.names() + "."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
    }
}
