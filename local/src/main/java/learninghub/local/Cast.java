package learninghub.local;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The people and programs every test and sample tells its story with. The subjects are those of the local realm, so what
 * a test writes down can be read beside a real run.
 *
 * @param name shown to others; null for programs
 */
public record Cast(String account, String subject, @Nullable String name, Set<String> roles, Set<String> scopes) {
    public static Cast editor() {
        return person("editor", 1, "Test Editor", "editor");
    }

    public static Cast steward() {
        return person("steward", 2, "Test Steward", "steward");
    }

    /** Chairs the networks of the samples. */
    public static Cast chair() {
        return person("chair", 3, "Test Chair");
    }

    public static Cast notetaker() {
        return person("notetaker", 4, "Test Notetaker");
    }

    /** Belongs to the Patient Safety Partners Network. */
    public static Cast member() {
        return person("member", 5, "Test Member");
    }

    /** Signed up, in no network. */
    public static Cast outsider() {
        return person("outsider", 6, "Test Outsider");
    }

    /** A partner organisation's program. */
    public static Cast partner() {
        return new Cast(
                "partner",
                subject(101),
                null,
                Set.of("partner"),
                Set.of("content:read", "content:submit", "events:submit"));
    }

    /** events-service speaking for itself. */
    public static Cast eventsService() {
        return new Cast("events-service", subject(102), null, Set.of("service"), Set.of("memberships:check"));
    }

    /** network-service where it looks after accounts: exports, erasure, usage. */
    public static Cast accountKeeper() {
        return new Cast("account-keeper", subject(103), null, Set.of("service"), Set.of("accounts:keep"));
    }

    /** network-service where it hands in digests. */
    public static Cast networkService() {
        return new Cast("network-service", subject(105), null, Set.of("service"), Set.of("digest:submit"));
    }

    /** A person nobody has met, for tests that need many. */
    public static Cast stranger(int number) {
        return person("stranger-" + number, 1_000 + number, "Test Stranger " + number);
    }

    /** An access token from {@link TestIssuer}, good for three minutes at least. */
    public String token() {
        return TestIssuer.token(subject, roles, scopes, name == null ? Map.of("azp", account) : Map.of("name", name));
    }

    /** The value of an Authorization header. */
    public String bearer() {
        return "Bearer " + token();
    }

    private static Cast person(String account, int number, String name, String... further) {
        Set<String> roles = new TreeSet<>(Set.of(further));
        roles.add("member");
        return new Cast(account, subject(number), name, Set.copyOf(roles), Set.of("openid", "profile", "email"));
    }

    private static String subject(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }
}
