package learninghub.network.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What other features may ask about profiles. */
@ApplicationScoped
public class Profiles {
    private final ProfileRepository profiles;

    Profiles(ProfileRepository profiles) {
        this.profiles = profiles;
    }

    /** The answers as they stand; blank when there are none. */
    public ProfileAnswers answersOf(UUID member) {
        return profiles.of(member).map(Profile::answers).orElse(ProfileAnswers.BLANK);
    }
}
