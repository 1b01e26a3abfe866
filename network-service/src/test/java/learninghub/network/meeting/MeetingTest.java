package learninghub.network.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingTest {
    private static final Meeting.Progress NOTHING = new Meeting.Progress(null, null, null);

    private static final Instant NOW = Instant.parse("2026-03-05T13:44:59Z");

    @Test
    void a_time_in_the_spring_gap_never_was() {
        assertThatThrownBy(() -> meeting("2026-03-29T01:30", "2026-03-29T03:00"))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults().getFirst().pointer())
                                .isEqualTo("/start"));
    }

    @Test
    void a_time_in_the_autumn_overlap_is_the_first_of_the_two() {
        assertThat(meeting("2026-10-25T01:30", "2026-10-25T03:00").startAt()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void a_zone_that_is_none_is_refused() {
        assertThatThrownBy(() -> meeting("2026-03-05T14:00", "2026-03-05T15:00", "Middle/Earth", null, List.of()))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void an_offset_is_no_zone() {
        assertThatThrownBy(() -> meeting("2026-03-05T14:00", "2026-03-05T15:00", "+01:00", null, List.of()))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void a_meeting_ends_after_it_starts() {
        assertThatThrownBy(() -> meeting("2026-03-05T14:00", "2026-03-05T14:00"))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void the_joining_link_is_hidden_from_members_before_its_time() {
        Meeting meeting = opening(NOW.plusSeconds(1));
        assertThat(meeting.view(NotesState.NONE, NOTHING, false, NOW).joinUrl()).isNull();
    }

    @Test
    void the_joining_link_is_shown_from_its_time() {
        Meeting meeting = opening(NOW);
        assertThat(meeting.view(NotesState.NONE, NOTHING, false, NOW).joinUrl()).isNotNull();
    }

    @Test
    void a_chair_always_sees_the_joining_link() {
        Meeting meeting = opening(NOW.plusSeconds(1));
        assertThat(meeting.view(NotesState.NONE, NOTHING, true, NOW).joinUrl()).isNotNull();
    }

    @Test
    void papers_are_due_five_days_before() {
        MeetingView view = meeting("2026-03-05T14:00", "2026-03-05T15:00").view(NotesState.NONE, NOTHING, false, NOW);
        assertThat(view.papersDueAt()).isEqualTo("2026-02-28T14:00:00Z");
    }

    @Test
    void an_agenda_item_sent_back_with_its_id_stays_the_same_item() {
        Meeting meeting =
                withAgenda(new AgendaItemPlan(null, "Welcome", 5, null), new AgendaItemPlan(null, "Reviews", 30, null));
        AgendaItemPlan reviews = meeting.plan().agenda().get(1);
        meeting.change(plan("2026-03-05T14:00", "2026-03-05T15:00", "Europe/London", null, List.of(reviews)));
        assertThat(meeting.agendaItemIds()).containsExactly(reviews.id());
    }

    @Test
    void an_agenda_item_of_another_meeting_is_refused() {
        assertThatThrownBy(() -> withAgenda(new AgendaItemPlan(UUID.randomUUID(), "Not ours", null, null)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void a_cancelled_meeting_is_not_changed() {
        Meeting meeting = meeting("2026-03-05T14:00", "2026-03-05T15:00");
        meeting.cancel(null, NOW);
        assertThatThrownBy(() -> meeting.change(meeting.plan())).isInstanceOf(Refusal.Conflict.class);
    }

    private static Meeting meeting(String start, String end) {
        return meeting(start, end, "Europe/London", null, List.of());
    }

    private static Meeting opening(Instant visibleFrom) {
        return meeting("2026-03-05T14:00", "2026-03-05T15:00", "Europe/London", visibleFrom, List.of());
    }

    private static Meeting withAgenda(AgendaItemPlan... items) {
        return meeting("2026-03-05T14:00", "2026-03-05T15:00", "Europe/London", null, List.of(items));
    }

    private static Meeting meeting(
            String start, String end, String zone, @Nullable Instant visibleFrom, List<AgendaItemPlan> agenda) {
        return new Meeting(UUID.randomUUID(), plan(start, end, zone, visibleFrom, agenda));
    }

    private static MeetingPlan plan(
            String start, String end, String zone, @Nullable Instant visibleFrom, List<AgendaItemPlan> agenda) {
        return new MeetingPlan(
                "March meeting",
                LocalDateTime.parse(start),
                LocalDateTime.parse(end),
                zone,
                "https://meet.example/march",
                visibleFrom,
                null,
                null,
                null,
                agenda);
    }
}
