package learninghub.network.actor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * For a job that must know what one person may see now: it looks as that person, in a transaction of its own, and the policies decide. An
 * address that was invited is nobody's here, so what only an invitation opens stays shut.
 */
@ApplicationScoped
public class WithEyesOf {
    private final EntityManager database;

    WithEyesOf(EntityManager database) {
        this.database = database;
    }

    /** As somebody who belongs nowhere, if their account is suspended. */
    public <T> T person(UUID member, Supplier<T> look) {
        return QuarkusTransaction.requiringNew().call(() -> {
            set(member.toString());
            if (isSuspended()) {
                set("");
            }
            return look.get();
        });
    }

    private boolean isSuspended() {
        return ((Number) database.createNativeQuery("select count(*) from suspension where member_id = acting_member()")
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    private void set(String actor) {
        database.createNativeQuery("""
                        select set_config('hub.actor', :actor, true), set_config('hub.actor_kind', :kind, true),
                          set_config('hub.actor_email', '', true)""")
                .setParameter("actor", actor)
                .setParameter("kind", actor.isEmpty() ? "" : "person")
                .getSingleResult();
    }
}
