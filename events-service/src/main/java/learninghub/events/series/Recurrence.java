package learninghub.events.series;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 5545 recurrence rule over times on the wall: what begins at two begins at two when the clocks change. Expanded by ical4j; here
 * is only what a series of events may ask of it.
 */
final class Recurrence {
    /** Events of one series: two years of weekly ones. */
    static final int MOST = 104;

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Pattern FORM = Pattern.compile("[A-Z]+=[A-Z0-9,+-]+(;[A-Z]+=[A-Z0-9,+-]+)*");
    private static final Pattern BY_TIME = Pattern.compile("(?:^|;)BY(?:HOUR|MINUTE|SECOND)=");
    private static final Pattern END = Pattern.compile("(?:^|;)(?:COUNT|UNTIL)=");
    private static final Pattern UNTIL = Pattern.compile("(?<=^|;)UNTIL=(\\d{8})(?:T(\\d{6})(Z?))?(?=;|$)");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int FARTHEST_YEARS = 50;

    private final Recur<LocalDateTime> rule;

    private Recurrence(Recur<LocalDateTime> rule) {
        this.rule = rule;
    }

    static Recurrence of(String text, ZoneId zone) {
        String rule = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(rule).matches() || BY_TIME.matcher(rule).find()) {
            throw invalid("Not an RFC 5545 rule of days, weeks, months or years.");
        }
        if (!END.matcher(rule).find()) {
            throw invalid("A series of events ends: give COUNT or UNTIL.");
        }
        try {
            Recur<LocalDateTime> recur = new Recur<>(withLocalUntil(rule, zone));
            if (!FREQUENCIES.contains(recur.getFrequency().name())) {
                throw invalid("FREQ is one of DAILY, WEEKLY, MONTHLY and YEARLY.");
            }
            return new Recurrence(recur);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw invalid("Not an RFC 5545 rule.");
        }
    }

    /** The dates in order, beginning with the first. */
    List<LocalDateTime> from(LocalDateTime first) {
        List<LocalDateTime> dates = rule.getDates(first, first, first.plusYears(FARTHEST_YEARS), MOST + 1);
        if (dates.isEmpty() || !dates.getFirst().equals(first)) {
            throw new Refusal.Invalid(Fault.at("/event/start", "The first event must be one that the rule names."));
        }
        if (dates.size() > MOST) {
            throw invalid("A series has at most " + MOST + " events.");
        }
        return dates;
    }

    /** The end of a rule may be a day, a local time or an instant; the rule runs over local times. */
    private static String withLocalUntil(String rule, ZoneId zone) {
        Matcher until = UNTIL.matcher(rule);
        return until.replaceFirst(found -> "UNTIL=" + local(found.group(1), found.group(2), found.group(3), zone));
    }

    private static String local(String day, @Nullable String time, @Nullable String utc, ZoneId zone) {
        LocalDateTime given = LocalDateTime.parse(day + "T" + (time == null ? "235959" : time), BASIC);
        Instant instant = given.toInstant(ZoneOffset.UTC);
        return BASIC.format("Z".equals(utc) ? LocalDateTime.ofInstant(instant, zone) : given);
    }

    private static Refusal invalid(String why) {
        return new Refusal.Invalid(Fault.at("/rule", why));
    }
}
