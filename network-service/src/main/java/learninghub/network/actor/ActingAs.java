package learninghub.network.actor;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On everything that enters this service: resources and jobs. Opens the transaction and tells the database who acts in it. It stands on
 * the resource and not on the act, because the answer kept for an {@code Idempotency-Key} is written in the act's transaction and is
 * protected like everything else. Without it nothing private can be read or written: forgetting it shows nothing.
 */
@InterceptorBinding
@Transactional
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ActingAs {
    /** Whoever sent the request being answered. */
    String CALLER = "";

    /** Another service that asks, in its own name, whether somebody is a member. */
    String MEMBERSHIPS_CHECK = "service:memberships-check";

    /** Memberships that nobody says any more are still right, and offices whose term is over. */
    String REVIEWS = "job:reviews";

    /** Plans the meetings of endless series a year ahead. */
    String SERIES = "job:series";

    /** Puts the entries of the access log into its chain, and checks that chain. */
    String SEAL = "job:seal";

    /** Counts members for the figures shown to everybody. */
    String FIGURES = "job:figures";

    /** Hands in digests that everybody has agreed to. */
    String DIGESTS = "job:digests";

    /** Deletes what was kept for repeated requests and can be asked for no more. */
    String PURGE = "job:purge";

    /** Whoever comes by the secret address of a calendar: sees the meetings of the network it is of. */
    String CALENDAR_LINK = "link:calendar";

    /** Whoever comes by the secret address of a private file: sees that file. */
    String FILE_LINK = "link:file";

    /** Tells people by mail what happened; looks as each of them before it does. */
    String NOTICES = "job:notices";

    /** Gives everything out to the person it acts as. */
    String EXPORT = "job:export";

    /** Forgets the person it acts as. */
    String ERASURE = "job:erasure";

    /** Deletes keys of partners whose time is over. */
    String PARTNER_KEYS = "job:partner-keys";

    /** Whoever holds the address of an erasure looks how far it is. */
    String ERASURE_LINK = "link:erasure";

    /** {@link #CALLER}, or the name of a service or job that the policies know. */
    @Nonbinding
    String value() default CALLER;
}
