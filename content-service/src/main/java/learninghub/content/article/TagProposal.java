package learninghub.content.article;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A word authors proposed as a tag.
 *
 * @param count pieces that propose it
 * @param pieces the first of them
 */
@Schema(name = "TagProposal")
record TagProposal(
        @Schema(examples = "Night shifts") String word,
        @Schema(examples = "2") long count,
        List<Piece> pieces) {
    /** A piece that proposes it. */
    @Schema(name = "ProposingPiece")
    record Piece(
            UUID id,
            @Schema(examples = "sleep-and-safety") String slug,
            @Schema(examples = "Sleep and safety") String title) {}
}
