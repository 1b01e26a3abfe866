package learninghub.content.article;

import java.time.Duration;
import java.time.Instant;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link to be made. */
@Schema(name = "NewPreviewLink")
record NewPreviewLink(
        @Schema(examples = "2027-01-11T08:00:00Z", description = "At most 30 days ahead; 7 days when absent") @Nullable
        Instant expiresAt) {
    static final NewPreviewLink USUAL = new NewPreviewLink(null);

    private static final Duration USUALLY = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(30);

    static NewPreviewLink orUsual(@Nullable NewPreviewLink asked) {
        return asked == null ? USUAL : asked;
    }

    Instant end(Instant now) {
        if (expiresAt == null) {
            return now.plus(USUALLY);
        }
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw new Refusal.Invalid(Fault.at("/expiresAt", "must lie ahead, by at most 30 days"));
        }
        return expiresAt;
    }
}
