package learninghub.network.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.network.Network;
import learninghub.network.network.NetworkRepository;
import learninghub.network.network.PublicFigure;
import learninghub.network.network.PublicFigures;
import org.jspecify.annotations.Nullable;

/** Counts. */
@ApplicationScoped
class Figures {
    private static final Duration CHANGE = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);

    private final NetworkRepository networks;
    private final MembershipRepository memberships;
    private final PublicFigures publicFigures;
    private final EntityManager database;
    private final Clock clock;

    Figures(
            NetworkRepository networks,
            MembershipRepository memberships,
            PublicFigures publicFigures,
            EntityManager database,
            Clock clock) {
        this.networks = networks;
        this.memberships = memberships;
        this.publicFigures = publicFigures;
        this.database = database;
        this.clock = clock;
    }

    /** Not found where there are none for this caller. */
    FiguresView of(String slug, Caller caller) {
        Network network = networks.known(slug);
        PublicFigure shown = publicFigures.of(List.of(network.id())).get(network.id());
        boolean member = caller.kind() == Caller.Kind.PERSON
                && memberships.standingIfAny(slug, caller).isPresent();
        if (shown == null && !member) {
            throw new Refusal.NotFound();
        }
        return new FiguresView(shown, member ? counted(network.id()) : null);
    }

    FiguresView of(Standing member) {
        PublicFigure shown = publicFigures.of(List.of(member.networkId())).get(member.networkId());
        return new FiguresView(shown, counted(member.networkId()));
    }

    /** One statement; everything in it goes by an index on the network. */
    private Counted counted(UUID network) {
        Instant now = clock.instant();
        Tuple row = (Tuple) database.createNativeQuery("""
                        select
                          (select count(*) from membership where network_id = :network and ended_at is null) members,
                          (select count(*) from membership where network_id = :network and started_at > :change) joined,
                          (select count(*) from membership where network_id = :network and ended_at > :change) gone,
                          held.meetings, held.average, held.speakers, due.open, due.overdue
                        from (
                          select count(distinct m.id) meetings,
                            (select round(avg(a.count), 1) from attendance a join meeting of on of.id = a.meeting_id
                              where of.network_id = :network and of.cancelled_at is null
                                and of.start_at > :year and of.start_at <= :now) average,
                            count(distinct lower(speaker ->> 'name')) speakers
                          from meeting m left join jsonb_array_elements(m.speakers) speaker on true
                          where m.network_id = :network and m.cancelled_at is null and m.start_at > :year and m.start_at <= :now) held,
                         (select count(*) open, count(*) filter (where due_on < :today) overdue
                          from action_item where network_id = :network and status = 'open') due""", Tuple.class)
                .setParameter("network", network)
                .setParameter("change", now.minus(CHANGE))
                .setParameter("year", now.minus(YEAR))
                .setParameter("now", now)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        return new Counted(
                number(row, "members"),
                number(row, "joined"),
                number(row, "gone"),
                number(row, "meetings"),
                average(row),
                number(row, "speakers"),
                number(row, "open"),
                number(row, "overdue"));
    }

    private static long number(Tuple row, String name) {
        return row.get(name, Number.class).longValue();
    }

    private static @Nullable BigDecimal average(Tuple row) {
        return row.get("average", BigDecimal.class);
    }
}
