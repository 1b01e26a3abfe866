package learninghub.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Strong entity tags and the preconditions on them (RFC 9110). */
public final class ETags {
    private ETags() {}

    /** Refuses a write that names no ETag (428) or another one (412); {@code *} matches whatever is there. */
    public static void require(@Nullable String ifMatch, String current) {
        requireNamed(ifMatch);
        if (!matches(ifMatch, current)) {
            throw Refusal.Precondition.failed();
        }
    }

    /** Like {@link #require} for notes, where {@code *} would overwrite somebody's words unseen. */
    public static void requireExact(@Nullable String ifMatch, String current) {
        requireNamed(ifMatch);
        if (ifMatch.contains("*") || !matches(ifMatch, current)) {
            throw Refusal.Precondition.failed();
        }
    }

    /** Whether a list of ETags as in If-Match or If-None-Match names this one (or is {@code *}). */
    public static boolean matches(@Nullable String header, String current) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::trim)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(quoted(current)));
    }

    public static Response ok(Object entity, String tag) {
        return Response.ok(entity).tag(new EntityTag(tag)).build();
    }

    public static Response created(URI location, Object entity, String tag) {
        return Response.created(location).entity(entity).tag(new EntityTag(tag)).build();
    }

    private static void requireNamed(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.Precondition.required();
        }
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }
}
