package learninghub.content.oai;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is harvested and how far that has come; a resumption token is this, spelled out, so that nothing is kept here and a token never
 * expires.
 *
 * @param before exclusive; {@code until} is inclusive in whole seconds or days
 * @param position of the last record given out
 * @param shown how many were given out
 */
record Selection(
        Verb verb,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable String set,
        long position,
        long shown) {
    private static final int DAY = "2026-03-02".length();

    static Selection of(Asked asked) {
        String token = asked.argument("resumptionToken");
        if (token != null) {
            return resumed(asked.verb(), token);
        }
        if (!asked.require("metadataPrefix").equals(DublinCore.PREFIX)) {
            throw OaiError.cannotDisseminateFormat();
        }
        String from = asked.argument("from");
        String until = asked.argument("until");
        if (from != null && until != null && from.length() != until.length()) {
            throw OaiError.badArgument("from and until have the same granularity.");
        }
        Instant begin = from == null ? null : instant(from);
        Instant end = until == null ? null : instant(until).plus(granule(until));
        if (begin != null && end != null && !begin.isBefore(end)) {
            throw OaiError.badArgument("until is not before from.");
        }
        return new Selection(asked.verb(), begin, end, asked.argument("set"), 0, 0);
    }

    Selection after(long lastPosition, int records) {
        return new Selection(verb, from, before, set, lastPosition, shown + records);
    }

    String token() {
        return Cursor.of(verb.spelling(), orEmpty(from), orEmpty(before), orEmpty(set), position, shown)
                .encoded();
    }

    private static Selection resumed(Verb verb, String token) {
        try {
            Cursor cursor = Cursor.parse(token, 6);
            if (cursor == null || !cursor.text(0).equals(verb.spelling())) {
                throw OaiError.badResumptionToken();
            }
            return new Selection(
                    verb,
                    cursor.text(1).isEmpty() ? null : cursor.instant(1),
                    cursor.text(2).isEmpty() ? null : cursor.instant(2),
                    cursor.text(3).isEmpty() ? null : cursor.text(3),
                    cursor.number(4),
                    cursor.number(5));
        } catch (Refusal.Malformed notOurs) {
            throw OaiError.badResumptionToken();
        }
    }

    private static Instant instant(String given) {
        try {
            if (given.length() == DAY) {
                return LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (given.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")) {
                return Instant.parse(given);
            }
        } catch (DateTimeParseException noDate) {
            throw noDate();
        }
        throw noDate();
    }

    private static OaiError noDate() {
        return OaiError.badArgument("from and until are dates (YYYY-MM-DD) or instants (YYYY-MM-DDThh:mm:ssZ).");
    }

    private static Duration granule(String until) {
        return until.length() == DAY ? Duration.ofDays(1) : Duration.ofSeconds(1);
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
