package learninghub.content.search;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody asks for: words and filters by the names of the query parameters, as it is kept in a saved search. */
@Schema(name = "SavedQuery")
record Asked(
        @Schema(examples = "psirf \"family engagement\" -dental") @Size(max = Asked.WORDS) @Nullable
        String q,

        @Pattern(regexp = "all|title", message = "is all or title") @Nullable
        String in,

        @Pattern(regexp = "all|any", message = "is all or any") @Nullable
        String match,

        @Pattern(regexp = "article|event", message = "is article or event") @Nullable
        String kind,

        @Size(max = Asked.VALUES) @Nullable List<@Size(max = 40) String> type,
        @Size(max = 40) @Nullable String form,
        @Size(max = Asked.VALUES) @Nullable List<@Size(max = 200) String> tag,

        @Pattern(regexp = "all|any", message = "is all or any") @Nullable
        String tagMode,

        @Size(max = Asked.VALUES) @Nullable List<@Size(max = 200) String> tagNot,
        @Size(max = Asked.VALUES) @Nullable List<@Size(max = 400) String> category,
        @Size(max = Asked.VALUES) @Nullable List<@Size(max = 200) String> author,
        @Size(max = 200) @Nullable String organisation,

        @Size(max = Asked.VALUES) @Nullable
        List<@Pattern(regexp = "[A-Z]{2}", message = "is an ISO 3166-1 alpha-2 code") String> country,

        @Size(max = 35) @Nullable String language,

        @Size(max = Asked.VALUES) @Nullable
        List<@Pattern(regexp = "open|registration|paywall", message = "is one of open, registration, paywall") String>
                access,

        @Nullable String publishedFrom,
        @Nullable String publishedTo,
        @Nullable String updatedFrom,
        @Nullable String updatedTo,

        @Pattern(regexp = "relevance|newest|oldest|updated", message = "is one of relevance, newest, oldest, updated")
        @Nullable
        String sort) {
    /** The longest question, in characters. */
    static final int WORDS = 1_000;

    /** The most values of one filter. */
    static final int VALUES = 20;

    String words() {
        return q == null ? "" : q;
    }

    /** By relevance where there are words, else the newest first. */
    Order order() {
        return sort == null ? (words().isBlank() ? Order.NEWEST : Order.RELEVANCE) : Order.of(sort, words());
    }

    /** The same in another order. */
    Asked sorted(String order) {
        return new Asked(
                q,
                in,
                match,
                kind,
                type,
                form,
                tag,
                tagMode,
                tagNot,
                category,
                author,
                organisation,
                country,
                language,
                access,
                publishedFrom,
                publishedTo,
                updatedFrom,
                updatedTo,
                order);
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The instant a lower bound means: a date begins at midnight UTC. */
    static @Nullable Instant from(String name, @Nullable String bound) {
        if (bound == null) {
            return null;
        }
        return bound.length() == 10
                ? date(name, bound).atStartOfDay(ZoneOffset.UTC).toInstant()
                : instant(name, bound);
    }

    /** The last instant an upper bound takes in: a date takes in its whole day. */
    static @Nullable Instant to(String name, @Nullable String bound) {
        if (bound == null) {
            return null;
        }
        return bound.length() == 10
                ? date(name, bound)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusMillis(1)
                : instant(name, bound);
    }

    private static LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw notADate(name);
        }
    }

    private static Instant instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw notADate(name);
        }
    }

    private static Refusal notADate(String name) {
        return Refusal.Malformed.parameter(name, "is a date (2026-01-31) or an instant (RFC 3339)");
    }
}
