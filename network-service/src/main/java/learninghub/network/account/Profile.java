package learninghub.network.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person says about themselves. Everybody has one; until the first answer it is blank. */
@Entity
class Profile {
    @Id
    private UUID memberId;

    private @Nullable String country;
    private @Nullable String nation;
    private @Nullable String organisation;

    private @Nullable String organisationType;

    private @Nullable String role;
    private @Nullable String about;
    private boolean visible;

    @Version
    private int version;

    /** Of the blank profile; a stored one begins at 1. */
    static final int BLANK = 0;

    protected Profile() {}

    Profile(UUID memberId) {
        this.memberId = memberId;
        this.version = 1;
    }

    void write(ProfileAnswers answers) {
        country = answers.country();
        nation = answers.nation();
        organisation = answers.organisation();
        organisationType = answers.organisationType();
        role = answers.role();
        about = answers.about();
        visible = Boolean.TRUE.equals(answers.visible());
    }

    ProfileAnswers answers() {
        return new ProfileAnswers(country, nation, organisation, organisationType, role, about, visible);
    }

    int version() {
        return version;
    }
}
