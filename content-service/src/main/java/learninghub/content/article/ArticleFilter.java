package learninghub.content.article;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of pieces may be narrowed and sorted by. */
public class ArticleFilter extends Paging {
    private static final int VALUES = 20;

    @QueryParam("type")
    @Pattern(regexp = "article|news|resource", message = "is one of article, news, resource")
    @Parameter(example = "resource")
    @Nullable
    String type;

    @QueryParam("form")
    @Size(max = 40)
    @Parameter(example = "blog")
    @Nullable
    String form;

    @QueryParam("tag")
    @Size(max = VALUES)
    @Parameter(description = "Slugs; see tagMode")
    List<@Size(max = 200) String> tags = List.of();

    @QueryParam("tagMode")
    @DefaultValue("all")
    @Pattern(regexp = "all|any", message = "is all or any")
    String tagMode = "all";

    @QueryParam("category")
    @Size(max = VALUES)
    @Parameter(
            description =
                    "`vocabulary/path`, takes what is below it; several in one vocabulary: any, across vocabularies: all")
    List<@Size(max = 400) String> categories = List.of();

    @QueryParam("author")
    @Size(max = 200)
    @Parameter(description = "An author's name", example = "Asha Example")
    @Nullable
    String author;

    @QueryParam("organisation")
    @Size(max = 200)
    @Nullable
    String organisation;

    @QueryParam("country")
    @Pattern(regexp = "[A-Z]{2}", message = "is an ISO 3166-1 alpha-2 code")
    @Parameter(example = "GB")
    @Nullable
    String country;

    @QueryParam("language")
    @Size(max = 35)
    @Parameter(example = "en")
    @Nullable
    String language;

    @QueryParam("access")
    @Pattern(regexp = "open|registration|paywall", message = "is one of open, registration, paywall")
    @Nullable
    String access;

    @QueryParam("publishedFrom")
    @Parameter(description = "A date or an instant; the bound itself is in", example = "2026-01-01")
    @Nullable
    String publishedFrom;

    @QueryParam("publishedTo")
    @Parameter(description = "A date (the whole day is in) or an instant", example = "2026-12-31")
    @Nullable
    String publishedTo;

    @QueryParam("updatedFrom")
    @Nullable
    String updatedFrom;

    @QueryParam("updatedTo")
    @Nullable
    String updatedTo;

    @QueryParam("status")
    @Parameter(description = "published when absent; the others show what the caller may edit", example = "in-review")
    @Nullable
    String status;

    @QueryParam("submittedBy")
    @Size(max = 255)
    @Parameter(description = "A subject, or `me`")
    @Nullable
    String submittedBy;

    @QueryParam("stale")
    @DefaultValue("false")
    @Parameter(
            description =
                    "Only published pieces whose reviewBy has come, the longest overdue first unless sorted: all for editors, one's own for"
                            + " everybody else")
    boolean stale;

    @QueryParam("sort")
    @Pattern(
            regexp = "-?(publishedAt|updatedAt|submittedAt|title)",
            message = "is publishedAt, updatedAt, submittedAt or title, with - for descending")
    @Parameter(description = "-publishedAt when absent", example = "-publishedAt")
    @Nullable
    String sort;

    String order() {
        return sort != null ? sort : stale ? LiveArticleList.OVERDUE : "-publishedAt";
    }

    /** Of working copies: the queue begins with what waits longest, every other list with what changed last. */
    boolean isDescending() {
        return order().startsWith("-") || !(order().equals("submittedAt") || order().equals("updatedAt"));
    }

    Status status() {
        Status named = status == null ? Status.PUBLISHED : Status.named(status);
        if (named == null) {
            throw Refusal.Malformed.parameter("status", "is one of draft, in-review, scheduled, published, archived");
        }
        return named;
    }

    /** For what is made of live copies only. */
    public void permitPublishedOnly() {
        permitOnlyLive("status", status() == Status.PUBLISHED);
        permitOnlyLive("sort", !order().endsWith("submittedAt"));
        permitOnlyLive("stale", !stale);
        permitOnlyLive("submittedBy", !"me".equals(submittedBy));
    }

    private static void permitOnlyLive(String parameter, boolean permitted) {
        if (!permitted) {
            throw Refusal.Malformed.parameter(parameter, "is for working copies; here are published pieces only");
        }
    }

    /** The instant a lower bound means: a date begins at midnight UTC. */
    static @Nullable Instant from(String name, @Nullable String bound) {
        return bound == null
                ? null
                : bound.length() == 10
                        ? date(name, bound).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : instant(name, bound);
    }

    /** The instant before which an upper bound lies: a date takes its whole day in. */
    static @Nullable Instant before(String name, @Nullable String bound) {
        if (bound == null) {
            return null;
        }
        return bound.length() == 10
                ? date(name, bound).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : instant(name, bound).plusNanos(1_000);
    }

    private static LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.Malformed.parameter(name, "is a date (2026-01-31) or an instant (RFC 3339)");
        }
    }

    private static Instant instant(String name, String text) {
        try {
            return java.time.OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.Malformed.parameter(name, "is a date (2026-01-31) or an instant (RFC 3339)");
        }
    }
}
