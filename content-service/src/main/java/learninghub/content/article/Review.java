package learninghub.content.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.markdown.Markdown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An editor's word on what was handed in. Returning it needs a comment or a remark: the author must know what to do. */
record Review(
        @NotNull Decision decision,

        @Schema(examples = "Please name the source of the figures.") @Size(max = Review.COMMENT) @Nullable
        String comment,

        @Schema(description = "Remarks on passages of the title, the summary or the text, as written or as read")
        @Size(max = Review.PASSAGES)
        @Nullable
        List<@NotNull @Valid Passage> passages) {
    /** The longest comment, in characters. */
    static final int COMMENT = 4_000;

    /** The most remarks in one review. */
    static final int PASSAGES = 50;

    enum Decision {
        @JsonProperty("approved")
        APPROVED,
        @JsonProperty("returned")
        RETURNED
    }

    @AssertTrue(message = "a returned piece needs a comment")
    @com.fasterxml.jackson.annotation.JsonIgnore
    @Schema(hidden = true)
    public boolean isExplained() {
        boolean said = comment != null && !comment.isBlank();
        return decision != Decision.RETURNED || said || (passages != null && !passages.isEmpty());
    }

    /** Refuses remarks on what the draft does not say. */
    void requirePassagesOf(Draft draft) {
        if (passages == null || passages.isEmpty()) {
            return;
        }
        List<String> texts = new ArrayList<>(List.of(draft.title(), draft.body(), Markdown.plain(draft.body())));
        if (draft.summary() != null) {
            texts.add(draft.summary());
        }
        List<String> evened = texts.stream().map(Passage::evened).toList();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (evened.stream().noneMatch(passages.get(i)::isIn)) {
                faults.add(Fault.at("/passages/" + i + "/quote", "This does not stand in the revision under review."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
    }
}
