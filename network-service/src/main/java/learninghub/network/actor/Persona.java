package learninghub.network.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For the jobs that act about one person: within their transaction the database shows them that person's rows and no others. */
@ApplicationScoped
public class Persona {
    private final EntityManager database;

    Persona(EntityManager database) {
        this.database = database;
    }

    /** @param email a verified one, in whatever case; null where there is none */
    public void take(UUID member, @Nullable String email) {
        database.createNativeQuery(
                        "select set_config('hub.actor', :member, true), set_config('hub.actor_email', lower(:email), true)")
                .setParameter("member", member.toString())
                .setParameter("email", email == null ? "" : email)
                .getSingleResult();
    }
}
