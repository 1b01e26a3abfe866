package learninghub.network.admission;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a request: a membership, a chair's question, or nothing. */
@Schema(
        name = "MembershipRequestState",
        enumeration = {"active", "referred", "refused"})
enum State {
    ACTIVE("active"),
    REFERRED("referred"),
    REFUSED("refused");

    @EnumeratedValue
    @JsonValue
    private final String word;

    State(String word) {
        this.word = word;
    }
}
