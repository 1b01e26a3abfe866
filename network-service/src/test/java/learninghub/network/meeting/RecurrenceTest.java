package learninghub.network.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import learninghub.http.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDateTime THURSDAY = LocalDateTime.of(2026, 3, 5, 14, 0);

    @Test
    void a_weekly_meeting_stays_at_its_time_on_the_wall_when_the_clocks_change() {
        assertThat(dates("FREQ=WEEKLY;BYDAY=TH;COUNT=6"))
                .allMatch(date -> date.getHour() == 14)
                .hasSize(6)
                .endsWith(LocalDateTime.of(2026, 4, 9, 14, 0));
    }

    @Test
    void the_first_thursday_of_the_month() {
        assertThat(dates("FREQ=MONTHLY;BYDAY=1TH;COUNT=3"))
                .containsExactly(THURSDAY, LocalDateTime.of(2026, 4, 2, 14, 0), LocalDateTime.of(2026, 5, 7, 14, 0));
    }

    @Test
    void a_last_day_counts_whole() {
        assertThat(dates("FREQ=WEEKLY;UNTIL=20260319")).hasSize(3);
    }

    @Test
    void a_last_instant_is_taken_to_the_zone() {
        ZoneId zone = ZoneId.of("America/New_York");
        // 14:00 there on 19 March is 18:00 UTC.
        assertThat(Recurrence.of("FREQ=WEEKLY;UNTIL=20260319T180000Z", zone).from(THURSDAY, THURSDAY.plusYears(1)))
                .hasSize(3);
        assertThat(Recurrence.of("FREQ=WEEKLY;UNTIL=20260319T175959Z", zone).from(THURSDAY, THURSDAY.plusYears(1)))
                .hasSize(2);
    }

    @Test
    void a_year_of_weekly_meetings_without_an_end() {
        assertThat(dates("FREQ=WEEKLY")).hasSize(53);
    }

    @Test
    void every_other_month_goes_over_the_year() {
        assertThat(dates("FREQ=MONTHLY;INTERVAL=2;COUNT=7")).endsWith(THURSDAY.plusYears(1));
    }

    @Test
    void the_first_date_must_be_one_of_the_rules() {
        assertThatThrownBy(() -> dates("FREQ=WEEKLY;BYDAY=MO;COUNT=3")).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void a_series_has_at_most_520_dates() {
        LocalDateTime far = THURSDAY.plusYears(20);
        assertThat(Recurrence.of("FREQ=DAILY;COUNT=520", LONDON).from(THURSDAY, far))
                .hasSize(Recurrence.MOST);
        assertThatThrownBy(() -> Recurrence.of("FREQ=DAILY;COUNT=521", LONDON).from(THURSDAY, far))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WEEKLY",
                "FREQ=SOMETIMES",
                "FREQ=SECONDLY",
                "FREQ=HOURLY;COUNT=3",
                "FREQ=DAILY;BYHOUR=9,10",
                "FREQ=WEEKLY;UNTIL=20261399",
                "RRULE:FREQ=WEEKLY",
                "FREQ=WEEKLY;COUNT=x"
            })
    void what_is_no_rule_for_meetings_is_refused(String rule) {
        assertThatThrownBy(() -> dates(rule)).isInstanceOf(Refusal.Invalid.class);
    }

    private static List<LocalDateTime> dates(String rule) {
        return Recurrence.of(rule, LONDON).from(THURSDAY, THURSDAY.plusYears(1).plusDays(1));
    }
}
