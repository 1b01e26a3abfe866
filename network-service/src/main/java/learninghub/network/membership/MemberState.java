package learninghub.network.membership;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a membership stands: as it should, overdue to be attested, or in an office whose term is over and is being handed on. */
@Schema(
        name = "MemberState",
        enumeration = {"active", "review-due", "handover"})
enum MemberState {
    ACTIVE("active"),
    REVIEW_DUE("review-due"),
    HANDOVER("handover");

    @JsonValue
    private final String word;

    MemberState(String word) {
        this.word = word;
    }
}
