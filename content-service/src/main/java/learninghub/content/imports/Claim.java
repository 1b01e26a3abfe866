package learninghub.content.imports;

import java.util.UUID;
import learninghub.http.Caller;

/**
 * A job as one runner holds it.
 *
 * @param token what makes it this runner's; another runner that takes the job over has another
 * @param by who handed it in: the rights of that moment, for the job does only what was asked for then
 * @param after the last line that was reported; everything up to it is done
 */
record Claim(
        UUID job, UUID token, String mediaType, boolean dryRun, boolean publish, boolean repair, Caller by, int after) {

    /** Another runner has it now, or it is over. Nothing of the item at hand may stay. */
    static final class Lost extends RuntimeException {
        Lost() {
            super("the claim is not held any more", null, false, false);
        }
    }
}
