package learninghub.network.actor;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import learninghub.http.Caller;
import learninghub.http.CurrentCaller;
import learninghub.http.Refusal;
import learninghub.http.VerifiedEmail;
import org.jspecify.annotations.Nullable;

/**
 * Carries out {@link ActingAs}: inside the transaction, and before anything else asks the database. The setting is local to the
 * transaction, so a connection goes back to the pool as nobody, whatever happened.
 */
@ActingAs
@Interceptor
@Priority(ActorSetting.JUST_INSIDE_THE_TRANSACTION)
class ActorSetting {
    /** Transactions begin at PLATFORM_BEFORE + 200; keys of repeated requests are looked up at LIBRARY_BEFORE. */
    static final int JUST_INSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 210;

    private final EntityManager database;
    private final CurrentCaller caller;
    private final VerifiedEmail verifiedEmail;

    ActorSetting(EntityManager database, CurrentCaller caller, VerifiedEmail verifiedEmail) {
        this.database = database;
        this.caller = caller;
        this.verifiedEmail = verifiedEmail;
    }

    @AroundInvoke
    Object act(InvocationContext operation) throws Exception {
        String name = operation.getInterceptorBinding(ActingAs.class).value();
        if (name.equals(ActingAs.CALLER)) {
            set(caller.get());
            refuseSuspended();
        } else {
            set("", name, null);
        }
        return operation.proceed();
    }

    /** By the row as it is now: no token has to end first. */
    private void refuseSuspended() {
        Object shutOut = database.createNativeQuery("""
                        select exists (select 1 from suspension where member_id = acting_member()) or exists (
                          select 1 from erasure where digest = sha256(convert_to(cast(acting_member() as text), 'UTF8')))""").getSingleResult();
        if (Boolean.TRUE.equals(shutOut)) {
            throw new Refusal.Forbidden("This account is suspended.");
        }
    }

    private void set(Caller caller) {
        switch (caller.kind()) {
            case PERSON ->
                set(MemberId.of(caller).toString(), caller.has("steward") ? "steward" : "person", verifiedEmail.get());
            case PARTNER -> set(MemberId.of(caller).toString(), "partner", null);
            // A service acts under a name of its own, and only where one is given.
            case NOBODY, SERVICE -> set("", "", null);
        }
    }

    private void set(String actor, String kind, @Nullable String email) {
        database.createNativeQuery("""
                        select set_config('hub.actor', :actor, true), set_config('hub.actor_kind', :kind, true),
                          set_config('hub.actor_email', :email, true)""")
                .setParameter("actor", actor)
                .setParameter("kind", kind)
                .setParameter("email", email == null ? "" : email)
                .getSingleResult();
    }
}
