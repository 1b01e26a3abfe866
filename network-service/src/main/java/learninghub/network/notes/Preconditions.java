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

    /** The refusal tells which version there is, so that the loser of two can fetch it and compare. */
    void require(Notes notes) {
        if (ifNoneMatch != null) {
            throw overtaken(notes);
        }
        try {
            VersionTag.requireExact(ifMatch, notes.version());
        } catch (Refusal.Precondition refused) {
            throw refused.status() == 412 ? overtaken(notes) : refused;
        }
    }

    private static Refusal overtaken(Notes notes) {
        return Refusal.Precondition.failed(
                "The notes are at version " + notes.version() + " now; read them again and repeat the change.");
    }
}
