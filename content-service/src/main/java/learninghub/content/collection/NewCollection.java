package learninghub.content.collection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What may be written of a collection: the body of a POST, and what a merge patch is applied to. */
@Schema(name = "NewCollection")
record NewCollection(
        @Schema(examples = "Handover month") @NotBlank @Size(max = NewCollection.TITLE)
        String title,

        @Schema(examples = "Six wards, one question.") @Size(max = NewCollection.DESCRIPTION) @Nullable
        String description,

        @Schema(
                examples = "[\"safer-handovers\"]",
                description =
                        "In order, by id or public slug; replaced whole. A piece stands in one collection at most")
        @Size(max = NewCollection.ARTICLES)
        @UniqueElements
        @Nullable
        List<@NotNull @NotBlank @Size(max = 200) String> articles) {
    /** The longest title, in characters. */
    static final int TITLE = 200;

    /** The longest description, in characters. */
    static final int DESCRIPTION = 2_000;

    /** The most pieces in one collection. */
    static final int ARTICLES = 200;
}
