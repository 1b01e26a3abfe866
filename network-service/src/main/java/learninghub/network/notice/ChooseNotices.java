package learninghub.network.notice;

import jakarta.enterprise.context.ApplicationScoped;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.notices.Choices;
import org.jspecify.annotations.Nullable;

/** Somebody says which notices they want. */
@ApplicationScoped
class ChooseNotices {
    private final Choices choices;

    ChooseNotices(Choices choices) {
        this.choices = choices;
    }

    void choose(NetworkNoticeChoices wanted, @Nullable String ifMatch, Caller caller) {
        String person = caller.requireSubject();
        ETags.require(ifMatch, Choices.tag(choices.offLocked(person)));
        choices.turnOff(person, wanted.off());
    }
}
