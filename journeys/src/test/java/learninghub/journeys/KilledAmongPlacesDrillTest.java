package learninghub.journeys;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import learninghub.journeys.PlacesDriver.Person;
import learninghub.local.Drill;
import learninghub.local.Part;
import learninghub.local.Replica;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code bin/drill places-killed --seed n}: places change hands while the one process of the service is killed, or one of two. */
@Tag("drill")
@Tag("drill-places-killed")
class KilledAmongPlacesDrillTest {
    private static final int PLACES = 5;
    private static final int PEOPLE = 24;
    private static final int STEPS = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static List<Person> people = List.of();
    private static List<Part> processes = List.of();
    private static Door replica = Door.gateway();

    @BeforeAll
    static void begin() {
        Replica second = TheHub.hub().replica("events-service", "events-service-2", Map.of());
        replica = new Door(second.address());
        processes = List.of(TheHub.hub().part("events-service"), second.part());
        people = People.accounts(PEOPLE).stream()
                .map(account ->
                        new Person(account, TheHub.as(account).get("/api/v1/me").path("id")))
                .toList();
        Drill.report(
                "",
                "## Killed at a random point",
                "",
                STEPS
                        + " steps a seed, in each up to six acts at once (register, give up, accept, raise, lower, let offers lapse), in one of"
                        + " them kill -9. After each step what is promised of places and what was answered is looked up in the database.",
                "",
                "| seed | processes asked | killed in step | acts answered | not answered |",
                "|---|---|---|---|---|");
    }

    static LongStream seeds() {
        return Drill.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsPromisedSurvivesTheDeathOfTheService(long seed) throws SQLException {
        drive(seed, List.of(Door.gateway()), processes.getFirst());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsPromisedHoldsForTwoProcessesOfWhichOneDies(long seed) throws SQLException {
        Part victim = processes.get(new Random(seed).nextInt(processes.size()));
        drive(seed, List.of(Door.gateway(), replica), victim);
    }

    private static void drive(long seed, List<Door> doors, Part victim) throws SQLException {
        int killedIn = new Random(seed).nextInt(STEPS);
        try (ScarceEvent event = ScarceEvent.withPlaces(PLACES)) {
            PlacesDriver driver = new PlacesDriver(seed, event, people, doors);
            for (int step = 0; step < STEPS; step++) {
                if (step == killedIn) {
                    driver.step(victim::kill);
                    comesBack(victim, doors);
                } else {
                    driver.step();
                }
            }
            Drill.report("| %d | %d | %d | %d | %d |"
                    .formatted(seed, doors.size(), killedIn + 1, driver.answered(), driver.unanswered()));
        } finally {
            victim.awaitReady(PATIENCE);
            TheHub.awaitEvents();
        }
    }

    /** Where there is another, the driver goes on with that one meanwhile. */
    private static void comesBack(Part victim, List<Door> doors) {
        victim.start();
        if (doors.size() == 1) {
            victim.awaitReady(PATIENCE);
        }
    }
}
