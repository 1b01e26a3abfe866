package learninghub.content.account;

import learninghub.http.Caller;
import learninghub.http.Refusal;

/** Of the services only the one that looks after accounts may ask. */
final class KeepersOnly {
    private static final String SCOPE = "accounts:keep";

    private KeepersOnly() {}

    static void permit(Caller service) {
        if (!service.scopes().contains(SCOPE)) {
            throw new Refusal.Forbidden("The scope " + SCOPE + " is needed.");
        }
    }
}
