package learninghub.network.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Refusal;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class ProfileRepository implements PanacheRepositoryBase<Profile, UUID> {
    Optional<Profile> of(UUID member) {
        return findByIdOptional(member);
    }

    void save(Profile profile) {
        try {
            persistAndFlush(profile);
        } catch (ConstraintViolationException writtenMeanwhile) {
            throw Refusal.Precondition.failed();
        }
    }
}
