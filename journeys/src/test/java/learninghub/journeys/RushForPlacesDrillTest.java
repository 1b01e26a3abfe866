package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import learninghub.local.AtOnce;
import learninghub.local.Drill;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code bin/drill places-gateway --seed n}: accounts of the realm want fifty places through the gateway, all at the same moment. */
@Tag("drill")
@Tag("drill-places-gateway")
class RushForPlacesDrillTest {
    private static final int CROWD = Drill.people(200);
    private static final int PLACES = 50;

    private static final int MADE = 201;
    /** The gateway had given up waiting for the answer to an earlier request. */
    private static final int MADE_BEFORE = 200;

    private static List<String> crowd = List.of();

    @BeforeAll
    static void signUp() {
        long began = System.nanoTime();
        crowd = People.accounts(CROWD);
        Drill.report(
                "",
                "## A rush through the gateway",
                "",
                CROWD
                        + " accounts of the realm (signed up for this in %.0f s), all at once for "
                                .formatted(since(began))
                        + PLACES + " places, coming again when told to; then those who have one give up, all at once.",
                "",
                "| seed | confirmed | waiting | offered in order | told to come again (503) | s |",
                "|---|---|---|---|---|---|");
    }

    static LongStream seeds() {
        return Drill.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fiftyGetAPlaceAndTheNextFiftyMoveUpInOrderWhenTheyGiveUp(long seed) throws SQLException {
        Map<String, String> tokens = People.tokens(crowd);
        List<String> inTurn = new ArrayList<>(crowd);
        Collections.shuffle(inTurn, new Random(seed));
        try (ScarceEvent event = ScarceEvent.withPlaces(PLACES)) {
            long began = System.nanoTime();
            List<Taken> taken = AtOnce.times(CROWD, person -> taken(tokens.get(inTurn.get(person)), event));
            double rush = since(began);
            List<String> confirmed = event.inOrder("confirmed");
            List<String> waiting = event.inOrder("waiting");
            assertThat(confirmed).as("seed %d", seed).hasSize(PLACES);
            assertThat(waiting).as("seed %d", seed).hasSize(CROWD - PLACES);
            assertThat(event.brokenPromises()).as("seed %d", seed).isEmpty();
            requireOrderOfComing(taken, event.inOrder("confirmed", "waiting"), seed);

            List<Taken> leaving = taken.stream()
                    .filter(one -> confirmed.contains(one.registration()))
                    .toList();
            assertThat(AtOnce.times(PLACES, place -> givenUp(leaving.get(place), event)))
                    .containsOnly(204);
            List<String> offered = event.inOrder("offered");
            assertThat(offered).as("seed %d", seed).isEqualTo(waiting.subList(0, PLACES));
            int refused = taken.stream().mapToInt(Taken::refused).sum();
            Drill.report("| %d | %d | %d | %d | %d | %.1f |"
                    .formatted(seed, confirmed.size(), waiting.size(), offered.size(), refused, rush));
        }
    }

    /**
     * One person's registration.
     *
     * @param asked when the request that was taken went out; the first of them, when that is not known
     * @param refused how often they were told to come again before
     */
    private record Taken(String token, String registration, long asked, long answered, int refused) {}

    /** Whoever is told to come again does, as any client would. */
    private static Taken taken(String token, ScarceEvent event) {
        long first = System.nanoTime();
        for (int refused = 0; ; refused++) {
            long last = System.nanoTime();
            Door.Answer answer = Door.gateway().register(token, event.id());
            if (!answer.isRefusedForNow()) {
                assertThat(answer.status()).isIn(MADE, MADE_BEFORE);
                long asked = answer.status() == MADE ? last : first;
                return new Taken(token, answer.registration(), asked, System.nanoTime(), refused);
            }
            LockSupport.parkNanos(answer.comeAgainAfter().toNanos());
        }
    }

    private static int givenUp(Taken one, ScarceEvent event) {
        return Door.gateway()
                .giveUp(one.token(), event.id(), one.registration())
                .status();
    }

    /** Whoever had an answer before another asked stands before them. */
    private static void requireOrderOfComing(List<Taken> taken, List<String> order, long seed) {
        Map<String, Taken> byId = taken.stream().collect(Collectors.toMap(Taken::registration, Function.identity()));
        long earliestAnswerBehind = Long.MAX_VALUE;
        for (String id : order.reversed()) {
            Taken one = byId.get(id);
            assertThat(one.asked()).as("%s came late, seed %d", id, seed).isLessThan(earliestAnswerBehind);
            earliestAnswerBehind = Math.min(earliestAnswerBehind, one.answered());
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
