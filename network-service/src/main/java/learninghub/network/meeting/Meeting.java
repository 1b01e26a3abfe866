package learninghub.network.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.http.Fault;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One meeting. What counts is the time on the wall there; the instants follow from it. */
@Entity
public class Meeting {
    /** Before the start, until papers must be in. */
    private static final Duration PAPERS_AHEAD = Duration.ofDays(5);

    @Id
    private UUID id;

    private UUID networkId;

    private String title;

    @Column(name = "start_local")
    private LocalDateTime start;

    @Column(name = "end_local")
    private LocalDateTime end;

    private String timeZone;

    private Instant startAt;

    private Instant endAt;

    private @Nullable String joinUrl;

    private @Nullable Instant joinUrlVisibleFrom;

    private @Nullable Instant cancelledAt;

    private @Nullable String cancellationReason;

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchSize(size = 101)
    private List<AgendaItem> agenda = new ArrayList<>();

    @Version
    private int version;

    protected Meeting() {}

    Meeting(UUID networkId, MeetingPlan plan) {
        this.id = Ids.next();
        this.networkId = networkId;
        this.version = 1;
        take(plan);
    }

    void change(MeetingPlan plan) {
        if (isCancelled()) {
            throw new Refusal.Conflict("A cancelled meeting cannot be changed.");
        }
        take(plan);
    }

    void cancel(@Nullable String reason, Instant now) {
        cancelledAt = now;
        cancellationReason = reason;
    }

    private void take(MeetingPlan plan) {
        schedule(plan);
        title = plan.title();
        joinUrl = plan.joinUrl();
        joinUrlVisibleFrom = plan.joinUrlVisibleFrom();
        putOnTheAgenda(plan.agenda());
    }

    private void schedule(MeetingPlan plan) {
        ZoneId zone = WallTime.zone(plan.timeZone());
        startAt = WallTime.instant(plan.start(), zone, "/start");
        endAt = WallTime.instant(plan.end(), zone, "/end");
        if (!endAt.isAfter(startAt)) {
            throw new Refusal.Invalid(Fault.at("/end", "A meeting ends after it starts."));
        }
        start = plan.start();
        end = plan.end();
        timeZone = plan.timeZone();
    }

    private void putOnTheAgenda(List<AgendaItemPlan> plans) {
        List<AgendaItem> wanted = new ArrayList<>();
        for (int place = 0; place < plans.size(); place++) {
            AgendaItem item = itemFor(plans.get(place).id(), place);
            if (wanted.contains(item)) {
                throw new Refusal.Invalid(
                        Fault.at("/agendaItems/" + place + "/id", "This item is on the list already."));
            }
            item.plan(plans.get(place), place);
            wanted.add(item);
        }
        agenda.retainAll(wanted);
        wanted.stream().filter(item -> !agenda.contains(item)).forEach(agenda::add);
    }

    private AgendaItem itemFor(@Nullable UUID known, int place) {
        if (known == null) {
            return new AgendaItem(this);
        }
        return agenda.stream()
                .filter(item -> item.id().equals(known))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(
                        Fault.at("/agendaItems/" + place + "/id", "This meeting has no such item.")));
    }

    MeetingPlan plan() {
        return new MeetingPlan(title, start, end, timeZone, joinUrl, joinUrlVisibleFrom, agendaView());
    }

    /** @param chair a chair sees the joining link before its time */
    MeetingView view(NotesState notes, boolean chair, Instant now) {
        return new MeetingView(
                id,
                title,
                start,
                end,
                timeZone,
                startAt,
                isCancelled() ? MeetingView.Status.CANCELLED : MeetingView.Status.PLANNED,
                cancellationReason,
                showsJoinUrl(chair, now) ? joinUrl : null,
                joinUrlVisibleFrom,
                startAt.minus(PAPERS_AHEAD),
                agendaView(),
                notes);
    }

    boolean showsJoinUrl(boolean chair, Instant now) {
        return chair || joinUrlVisibleFrom == null || !now.isBefore(joinUrlVisibleFrom);
    }

    private List<AgendaItemPlan> agendaView() {
        return agenda.stream().map(AgendaItem::view).toList();
    }

    private boolean isCancelled() {
        return cancelledAt != null;
    }

    /** The items that notes may refer to. */
    public Set<UUID> agendaItemIds() {
        return agenda.stream().map(AgendaItem::id).collect(Collectors.toSet());
    }

    public UUID id() {
        return id;
    }

    public UUID networkId() {
        return networkId;
    }

    Instant startAt() {
        return startAt;
    }

    int version() {
        return version;
    }
}
