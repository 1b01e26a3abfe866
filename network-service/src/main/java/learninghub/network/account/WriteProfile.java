package learninghub.network.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.network.actor.MemberId;
import org.jspecify.annotations.Nullable;

/** A person writes their own profile. */
@ApplicationScoped
class WriteProfile {
    private final ProfileRepository profiles;

    WriteProfile(ProfileRepository profiles) {
        this.profiles = profiles;
    }

    Profile write(ProfileAnswers answers, @Nullable String ifMatch, Caller person) {
        UUID member = MemberId.of(person);
        Profile stored = profiles.of(member).orElse(null);
        ETags.require(ifMatch, String.valueOf(stored == null ? Profile.BLANK : stored.version()));
        Profile profile = stored == null ? new Profile(member) : stored;
        profile.write(answers);
        profiles.save(profile);
        return profile;
    }
}
