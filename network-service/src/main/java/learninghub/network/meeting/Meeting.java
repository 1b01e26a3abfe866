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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.http.Fault;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One meeting. What counts is the time on the wall there; the instants follow from it. */
@Entity
public class Meeting {
    /** Before the start, until papers must be in. */
    private static final Duration PAPERS_AHEAD = Duration.ofDays(5);

    /** Accepted, and open proposals. */
    static final int MOST_ITEMS = 100;

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

    private @Nullable UUID seriesId;

    private @Nullable Integer occurrence;

    @Column(name = "planned_start_local")
    private @Nullable LocalDateTime plannedStart;

    private @Nullable UUID chairedBy;

    private @Nullable Instant papersDueAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Speaker> speakers;

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

    /** One of a series. */
    Meeting(UUID networkId, MeetingPlan plan, UUID seriesId, int occurrence) {
        this(networkId, plan);
        this.seriesId = seriesId;
        this.occurrence = occurrence;
        this.plannedStart = plan.start();
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
        papersDueAt = plan.papersDueAt();
        chairedBy = plan.chairedBy();
        speakers = plan.speakersOrNone();
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
        // What is only proposed is no part of the list that is replaced.
        agenda.removeIf(item -> item.isAccepted() && !wanted.contains(item));
        wanted.stream().filter(item -> !agenda.contains(item)).forEach(agenda::add);
    }

    private AgendaItem itemFor(@Nullable UUID known, int place) {
        if (known == null) {
            return new AgendaItem(this);
        }
        return agenda.stream()
                .filter(AgendaItem::isAccepted)
                .filter(item -> item.id().equals(known))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(
                        Fault.at("/agendaItems/" + place + "/id", "This meeting has no such item.")));
    }

    MeetingPlan plan() {
        return new MeetingPlan(
                title,
                start,
                end,
                timeZone,
                joinUrl,
                joinUrlVisibleFrom,
                papersDueAt,
                chairedBy,
                speakers,
                agendaView());
    }

    /** A chair changes one item; the accepted ones are numbered anew. */
    void change(AgendaItem item, AgendaItemChange wanted) {
        item.change(wanted);
        List<AgendaItem> accepted = new ArrayList<>(agenda.stream()
                .filter(other -> other.isAccepted() && other != item)
                .sorted(Comparator.comparingInt(AgendaItem::position))
                .toList());
        if (item.isAccepted()) {
            accepted.add(Math.min(wanted.position(), accepted.size()), item);
        }
        if (accepted.size() > MOST_ITEMS) {
            throw new Refusal.Conflict("The agenda holds at most " + MOST_ITEMS + " items.");
        }
        for (int place = 0; place < accepted.size(); place++) {
            accepted.get(place).place(place);
        }
    }

    void drop(AgendaItem item) {
        agenda.remove(item);
    }

    AgendaItem item(UUID id) {
        return agenda.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow(Refusal.NotFound::new);
    }

    /** Papers are to be in. */
    public Instant papersDueAt() {
        return papersDueAt == null ? startAt.minus(PAPERS_AHEAD) : papersDueAt;
    }

    /** As a guest sees it: what they need to come, and nobody who has not agreed to be named. */
    MeetingView guestView(Instant now) {
        MeetingView all = view(null, new Progress(null, null, null), false, now);
        return all.withSpeakers(speakers.stream().filter(Speaker::mayBeNamed).toList());
    }

    /** @param chair a chair sees the joining link before its time */
    MeetingView view(@Nullable NotesState notes, Progress progress, boolean chair, Instant now) {
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
                papersDueAt(),
                progress.papersReadyAt(),
                seriesId == null ? null : new MeetingView.Series(seriesId, occurrence, plannedStart),
                chairedBy,
                speakers,
                agendaView(),
                progress.attendance() == null ? null : new MeetingView.Attendance(progress.attendance()),
                notes);
    }

    boolean showsJoinUrl(boolean chair, Instant now) {
        return chair || joinUrlVisibleFrom == null || !now.isBefore(joinUrlVisibleFrom);
    }

    private List<AgendaItemPlan> agendaView() {
        return agenda.stream()
                .filter(AgendaItem::isAccepted)
                .sorted(Comparator.comparingInt(AgendaItem::position))
                .map(AgendaItem::plan)
                .toList();
    }

    /**
     * How far the preparation is.
     *
     * @param awaited papers that have not arrived; null where there are none at all
     */
    record Progress(
            @Nullable Long awaited,
            @Nullable Instant lastArrival,
            @Nullable Integer attendance) {
        @Nullable
        Instant papersReadyAt() {
            return awaited == null || awaited > 0 ? null : lastArrival;
        }
    }

    MeetingPlanned planned(Instant now) {
        return new MeetingPlanned(id, networkId, now);
    }

    MeetingChanged changed(Instant now) {
        return new MeetingChanged(id, networkId, now);
    }

    MeetingCancelled cancelled() {
        if (cancelledAt == null) {
            throw new IllegalStateException("still planned");
        }
        return new MeetingCancelled(id, networkId, cancelledAt);
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    /** The items that notes may refer to. */
    public Set<UUID> agendaItemIds() {
        return agenda.stream()
                .filter(AgendaItem::isAccepted)
                .map(AgendaItem::id)
                .collect(Collectors.toSet());
    }

    /** Who spoke, whether they may be named outside or not. */
    public List<String> speakerNames() {
        return speakers.stream().map(Speaker::name).toList();
    }

    public UUID id() {
        return id;
    }

    public UUID networkId() {
        return networkId;
    }

    public Instant endAt() {
        return endAt;
    }

    Instant startAt() {
        return startAt;
    }

    public int version() {
        return version;
    }
}
