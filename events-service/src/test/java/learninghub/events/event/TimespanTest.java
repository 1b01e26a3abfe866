package learninghub.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimespanTest {
    @Test
    void a_time_the_clocks_skip_is_refused_where_it_stands() {
        assertRefusedAt("/start", "2027-03-28T01:30", "2027-03-28T04:00", "Europe/London");
    }

    @Test
    void a_time_the_clocks_show_twice_is_the_first() {
        Timespan span = span("2027-10-31T01:30", "2027-10-31T04:00", "Europe/London");
        assertThat(span.startsAt()).hasToString("2027-10-31T00:30:00Z");
    }

    @Test
    void an_end_before_the_start_is_refused() {
        assertRefusedAt("/end", "2027-05-01T10:00", "2027-05-01T09:00", "Europe/London");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "GMT+1", "Europe/Atlantis", "", "utc"})
    void what_is_no_iana_zone_is_refused(String timeZone) {
        assertRefusedAt("/timeZone", "2027-05-01T10:00", "2027-05-01T11:00", timeZone);
    }

    @Test
    void a_year_no_calendar_shows_is_refused() {
        assertRefusedAt("/start", "9999-05-01T10:00", "2027-05-01T11:00", "Europe/London");
    }

    private static Timespan span(String start, String end, String timeZone) {
        return Timespan.of(LocalDateTime.parse(start), LocalDateTime.parse(end), timeZone);
    }

    private static void assertRefusedAt(String pointer, String start, String end, String timeZone) {
        assertThatThrownBy(() -> span(start, end, timeZone))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::pointer)
                                .containsExactly(pointer));
    }
}
