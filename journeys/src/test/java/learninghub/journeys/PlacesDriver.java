package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import learninghub.local.AtOnce;
import org.awaitility.Awaitility;

/**
 * Registers, gives up, accepts, raises, lowers and lets offers lapse, several at once, as a seed draws it. After each step what is
 * promised of places must hold, and what was answered must be so, whoever was killed meanwhile.
 */
final class PlacesDriver {
    private static final int AT_ONCE = 6;
    private static final int FEWEST_PLACES = 3;
    private static final int MOST_PLACES = 10;
    private static final long LATEST = TimeUnit.MILLISECONDS.toNanos(60);
    private static final Set<Integer> DONE = Set.of(200, 201, 204);
    /** Another act came before. */
    private static final int CONFLICT = 409;
    /** Nobody is there, or no longer. */
    private static final Set<Integer> UNANSWERED = Set.of(0, 502, 503, 504);

    private final Random random;
    private final ScarceEvent event;
    private final List<Person> people;
    private final List<Door> doors;
    private final String story;
    private int answered;
    private int unanswered;

    PlacesDriver(long seed, ScarceEvent event, List<Person> people, List<Door> doors) {
        this.random = new Random(seed);
        this.event = event;
        this.people = people;
        this.doors = doors;
        this.story = "seed " + seed + ", event " + event.id();
    }

    /** @param subject as the service knows them */
    record Person(String account, String subject) {}

    /** @param leadsTo the states its registration may be in once the act is done */
    private record Act(Supplier<Door.Answer> ask, Set<String> leadsTo) {}

    /** Several acts at once. */
    void step() throws SQLException {
        step(() -> {});
    }

    /** Several acts at once, and while they are under way the other thing. */
    void step(Runnable meanwhile) throws SQLException {
        List<Act> acts = new ArrayList<>();
        for (int i = 1 + random.nextInt(AT_ONCE); i > 0; i--) {
            draw(event.rows()).ifPresent(acts::add);
        }
        long wait = random.nextLong(LATEST);
        List<Door.Answer> answers = AtOnce.times(acts.size() + 1, i -> {
            if (i < acts.size()) {
                return acts.get(i).ask().get();
            }
            LockSupport.parkNanos(wait);
            meanwhile.run();
            return Door.Answer.NONE;
        });
        Awaitility.await(story).atMost(Duration.ofSeconds(60)).until(() -> !event.hasLapsedOffers());
        for (int i = 0; i < acts.size(); i++) {
            requireKept(acts.get(i), answers.get(i));
        }
        assertThat(event.brokenPromises()).as(story).isEmpty();
    }

    int answered() {
        return answered;
    }

    int unanswered() {
        return unanswered;
    }

    private Optional<Act> draw(List<ScarceEvent.Row> rows) {
        Door door = doors.get(random.nextInt(doors.size()));
        Person person = people.get(random.nextInt(people.size()));
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 ->
                Optional.of(new Act(
                        () -> door.register(token(person), event.id()),
                        Set.of("confirmed", "waiting", "offered", "cancelled")));
            case 4, 5 ->
                about(
                        rows,
                        row -> row.member().equals(person.subject())
                                && !row.state().equals("cancelled"),
                        id -> door.giveUp(token(person), event.id(), id),
                        "cancelled");
            case 6, 7 ->
                about(
                        rows,
                        row -> row.state().equals("offered"),
                        id -> door.accept(TheHub.token("editor"), event.id(), id),
                        "confirmed",
                        "cancelled");
            case 8 -> {
                int places = random.nextInt(FEWEST_PLACES, MOST_PLACES + 1);
                yield Optional.of(new Act(() -> door.capacity(TheHub.token("editor"), event.id(), places), Set.of()));
            }
            default -> Optional.of(new Act(this::offersLapse, Set.of()));
        };
    }

    private Door.Answer offersLapse() {
        event.letOffersLapse();
        return Door.Answer.DONE;
    }

    private interface Asking {
        Door.Answer about(String registration);
    }

    /** One act about one of these, if there are any now. */
    private Optional<Act> about(
            List<ScarceEvent.Row> rows, Predicate<ScarceEvent.Row> which, Asking asking, String... leadsTo) {
        List<ScarceEvent.Row> found = rows.stream().filter(which).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String id = found.get(random.nextInt(found.size())).id();
        return Optional.of(new Act(() -> asking.about(id), Set.of(leadsTo)));
    }

    private static String token(Person person) {
        return TheHub.token(person.account());
    }

    private void requireKept(Act act, Door.Answer answer) throws SQLException {
        if (UNANSWERED.contains(answer.status())) {
            unanswered++;
            return;
        }
        answered++;
        if (answer.status() == CONFLICT) {
            return;
        }
        assertThat(DONE).as(story).contains(answer.status());
        if (!act.leadsTo().isEmpty()) {
            Map<String, String> states =
                    event.rows().stream().collect(Collectors.toMap(ScarceEvent.Row::id, ScarceEvent.Row::state));
            assertThat(act.leadsTo())
                    .as("%s: what was answered for %s", story, answer.registration())
                    .contains(states.getOrDefault(answer.registration(), "absent"));
        }
    }
}
