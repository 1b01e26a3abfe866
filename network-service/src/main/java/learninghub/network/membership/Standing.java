package learninghub.network.membership;

import java.util.UUID;
import learninghub.http.Refusal;

/** An active member's place in one network. */
public record Standing(UUID networkId, UUID memberId, Role role) {
    public boolean isChair() {
        return role == Role.CHAIR;
    }

    /** Whether they may see and write the notes being worked on. */
    public boolean isWriter() {
        return role != Role.MEMBER;
    }

    public void requireChair() {
        if (!isChair()) {
            throw new Refusal.Forbidden("Only a chair of this network may do this.");
        }
    }

    public void requireWriter() {
        if (!isWriter()) {
            throw new Refusal.Forbidden("Only a note-taker or a chair of this network may do this.");
        }
    }
}
