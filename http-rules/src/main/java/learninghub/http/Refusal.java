package learninghub.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not carried out. The set is closed: {@link ProblemMappers} turns each into one documented problem type
 * ({@code docs/problems.md}).
 */
public abstract sealed class Refusal extends RuntimeException {
    private final int status;
    private final String slug;
    private final String title;
    private final List<Fault> faults;

    private Refusal(int status, String slug, String title, String detail, List<Fault> faults) {
        // No stack trace: a refusal is an answer, not an accident, and is thrown on hot paths.
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.faults = List.copyOf(faults);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The last part of the problem's {@code type}, {@code /problems/<slug>}. */
    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** How long to wait before trying again; null where waiting does not help. */
    public @Nullable Duration retryAfter() {
        return null;
    }

    /** The caller may not know whether it exists: always the same words, whatever the reason. */
    public static final class NotFound extends Refusal {
        public NotFound() {
            super(404, "not-found", "Not found", "There is nothing here, or nothing you may see.", List.of());
        }
    }

    /** The caller may see it, but not do this to it. */
    public static final class Forbidden extends Refusal {
        public Forbidden(String detail) {
            super(403, "forbidden", "Not allowed", detail, List.of());
        }
    }

    /** The thing is in a state that does not allow this. */
    public static final class Conflict extends Refusal {
        public Conflict(String detail) {
            super(409, "conflict", "In conflict with its state", detail, List.of());
        }

        private Conflict(String slug, String title, String detail) {
            super(409, slug, title, detail, List.of());
        }

        /** The same idempotency key is being carried out by another request. */
        public static Conflict stillRunning() {
            return new Conflict(
                    "idempotency-in-progress",
                    "Still running",
                    "A request with this Idempotency-Key is still being carried out; ask again in a moment.");
        }
    }

    /** It was there and has been withdrawn. */
    public static final class Gone extends Refusal {
        public Gone() {
            super(410, "gone", "Withdrawn", "This was published once and has been withdrawn.", List.of());
        }
    }

    /** The body was understood and breaks a rule; each fault points into it. */
    public static final class Invalid extends Refusal {
        public Invalid(Fault... faults) {
            this(List.of(faults));
        }

        public Invalid(List<Fault> faults) {
            super(422, "invalid", "Breaks a rule", "Some values break a rule; see errors.", faults);
        }

        private Invalid(String slug, String title, String detail) {
            super(422, slug, title, detail, List.of());
        }

        /** The idempotency key was used before with other content. */
        public static Invalid keyReused() {
            return new Invalid(
                    "idempotency-mismatch",
                    "Idempotency-Key used before",
                    "This Idempotency-Key was used within the last 24 h for a request with other content.");
        }
    }

    /** The request cannot be read: broken JSON, a bad parameter, a bad header. */
    public static final class Malformed extends Refusal {
        public Malformed(String detail) {
            super(400, "malformed", "Cannot be read", detail, List.of());
        }

        private Malformed(String slug, String title, Fault fault) {
            super(400, slug, title, fault.detail(), List.of(fault));
        }

        /** A query parameter whose value is not allowed. */
        public static Malformed parameter(String name, String detail) {
            return new Malformed("malformed", "Cannot be read", Fault.parameter(name, detail));
        }

        /** A query parameter this operation does not have. */
        public static Malformed unknownParameter(String name) {
            return new Malformed(
                    "unknown-parameter",
                    "Unknown query parameter",
                    Fault.parameter(name, "This operation has no query parameter of that name."));
        }
    }

    /** Larger than the named limit. */
    public static final class TooLarge extends Refusal {
        public TooLarge(String what, long limitBytes) {
            super(413, "too-large", "Too large", what + " may have at most " + limitBytes + " bytes.", List.of());
        }
    }

    /** A precondition (RFC 9110, If-Match) is missing (428) or does not hold (412). */
    public static final class Precondition extends Refusal {
        private Precondition(int status, String slug, String title, String detail) {
            super(status, slug, title, detail, List.of());
        }

        public static Precondition required() {
            return new Precondition(
                    428,
                    "precondition-required",
                    "If-Match is missing",
                    "Send the ETag you read in If-Match, so that nothing is overwritten unseen.");
        }

        public static Precondition failed() {
            return failed("It is not what your ETag names any more; read it again and repeat the change.");
        }

        /** Says more about what is there now. */
        public static Precondition failed(String detail) {
            return new Precondition(412, "precondition-failed", "It has changed", detail);
        }
    }

    /** More than one caller may do in a while. */
    public static final class TooMany extends Refusal {
        private final Duration retryAfter;

        public TooMany(String detail, Duration retryAfter) {
            super(429, "rate-limited", "Too many", detail, List.of());
            this.retryAfter = retryAfter;
        }

        @Override
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Something this answer needs does not answer; nothing was changed. */
    public static final class Unavailable extends Refusal {
        private final Duration retryAfter;

        public Unavailable(String detail, Duration retryAfter) {
            super(503, "unavailable", "Not available just now", detail, List.of());
            this.retryAfter = retryAfter;
        }

        @Override
        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
