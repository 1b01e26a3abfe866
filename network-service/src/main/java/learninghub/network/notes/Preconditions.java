package learninghub.network.notes;

import learninghub.http.Refusal;
import learninghub.network.network.VersionTag;
import org.jspecify.annotations.Nullable;

/** What a writer believes to be there. Nothing passes by {@code If-Match: *}: it would overwrite somebody's words unseen. */
record Preconditions(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

    void requireNothingThere() {
        if (ifMatch != null) {
            throw Refusal.Precondition.failed("There are no notes yet; send If-None-Match: * to begin them.");
        }
        if (!"*".equals(ifNoneMatch)) {
            throw Refusal.Precondition.required();
        }
    }

    /** Whether these notes are the ones that were read. */
    boolean hold(Notes notes) {
        if (ifNoneMatch != null) {
            return false;
        }
        try {
            VersionTag.requireExact(ifMatch, notes.version());
            return true;
        } catch (Refusal.Precondition refused) {
            if (refused.status() == 412) {
                return false;
            }
            throw refused;
        }
    }

    void require(Notes notes) {
        if (!hold(notes)) {
            throw overtaken(notes);
        }
    }

    /** Tells which version there is, so that the loser of two can compare. */
    static Refusal overtaken(Notes notes) {
        return Refusal.Precondition.failed(
                "The notes are at version " + notes.version() + " now; read them again and repeat the change.");
    }
}
