package learninghub.gateway.arrival;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When an answer was made, as HTTP writes it (RFC 9110, 5.6.7); services leave it to whoever passes their answers on. Written once a second. */
final class Dates {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final InstantSource clock;
    private volatile Written written = new Written(Long.MIN_VALUE, "");

    Dates(InstantSource clock) {
        this.clock = clock;
    }

    private record Written(long second, String date) {}

    String now() {
        long second = clock.instant().getEpochSecond();
        Written last = written;
        if (last.second() != second) {
            last = new Written(second, FORM.format(Instant.ofEpochSecond(second)));
            written = last;
        }
        return last.date();
    }
}
