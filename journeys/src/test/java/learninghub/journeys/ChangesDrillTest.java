package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import learninghub.local.Drill;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code bin/drill changes --seed n}: ten thousand changes while parts are killed and the threads that carry facts die. */
@Tag("drill")
@Tag("drill-changes")
class ChangesDrillTest {
    private static final int CHANGES = Integer.getInteger("drill.changes", 10_000);
    private static final List<String> VICTIMS =
            List.of("kafka", "postgres", "content-service", "events-service", "network-service", "gateway");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String COPY = "where name like '" + Changes.NAMED + "%'";

    static {
        // Before the hub is started: see ThreadDeath.
        System.setProperty("hub.debuggable", "true");
    }

    private final long seed = Drill.seeds().findFirst().orElseThrow();
    private final Map<String, Integer> killed = new ConcurrentSkipListMap<>();
    private final List<String> victims = new ArrayList<>();
    private final Map<String, Integer> died = new ConcurrentSkipListMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void noneIsLostOrDoubled() throws InterruptedException {
        Changes changes = new Changes(CHANGES, seed);
        Instant from = Instant.now();
        List<Thread> killers = List.of(
                Thread.ofPlatform().start(() -> again(new Random(seed), 20, 40, this::killAPart)),
                Thread.ofPlatform().start(() -> again(new Random(seed + 1), 3, 8, this::killAThread)));
        try {
            changes.make();
        } finally {
            over.countDown();
            for (Thread killer : killers) {
                killer.join();
            }
        }
        Duration took = Duration.between(from, Instant.now());
        awaitCopies();
        compare(changes, new ToldFacts("content.taxonomy", "name"), new ToldFacts("events.events", "title"), took);
        assertThat(wrong).isEmpty();
        assertThat(changes.wrong()).isEmpty();
    }

    private void again(Random random, int shortest, int longest, java.util.function.Consumer<Random> act) {
        try {
            while (!over.await(random.nextInt(shortest * 1_000, longest * 1_000), TimeUnit.MILLISECONDS)) {
                act.accept(random);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All are ready when one is killed: each is waited for. None is killed again before each was. */
    private void killAPart(Random random) {
        if (victims.isEmpty()) {
            victims.addAll(VICTIMS);
            Collections.shuffle(victims, random);
        }
        String victim = victims.removeLast();
        new Outage(victim, Outage.How.KILLED).during(() -> killed.merge(victim, 1, Integer::sum));
    }

    private void killAThread(Random random) {
        ThreadDeath death = ThreadDeath.OF_FACTS.get(random.nextInt(ThreadDeath.OF_FACTS.size()));
        if (death.happens()) {
            died.merge(death.toString(), 1, Integer::sum);
        }
    }

    /** Copies are compared whole, by what their rows say. */
    private void awaitCopies() {
        String tags = "id::text || slug || name";
        String events = "id::text || slug || title";
        await(
                "tags at events-service",
                () -> same(rows("content-service", tags, "tag " + COPY), rows("events-service", tags, "tag " + COPY)));
        await(
                "tags at network-service",
                () -> same(
                        rows("content-service", tags, "tag " + COPY),
                        rows("network-service", tags, "tag_copy " + COPY)));
        await(
                "events at content-service",
                () -> same(
                        rows("events-service", events, "event where title like '" + Changes.NAMED + "%'"),
                        rows(
                                "content-service",
                                "id::text || slug || (data ->> 'title')",
                                "event_copy where data ->> 'title' like '" + Changes.NAMED + "%'")));
        await(
                "the public log",
                () -> TheHub.count("content-service", "select count(*) from public_change where position is null")
                        == 0);
    }

    private void await(String what, java.util.concurrent.Callable<Boolean> holds) {
        try {
            Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(holds);
        } catch (ConditionTimeoutException e) {
            wrong.add(what + " did not become what the owner has");
        }
    }

    private static boolean same(long owners, long copy) {
        return owners == copy;
    }

    private static long rows(String service, String row, String from) {
        return TheHub.count(
                service,
                "select coalesce(('x' || left(md5(string_agg(md5(" + row
                        + "), '' order by id)), 15))::bit(60)::bigint, 0) from " + from);
    }

    private void compare(Changes changes, ToldFacts taxonomy, ToldFacts events, Duration took) {
        Map<String, Integer> log = log();
        int facts = 0;
        for (Changes.Thing thing : changes.things()) {
            ToldFacts told = thing.isTag() ? taxonomy : events;
            facts += told.of(thing.id());
            if (!told.namesOf(thing.id()).equals(thing.names())) {
                wrong.add(thing.kind() + " " + thing.id() + ": changed to " + thing.names() + ", told "
                        + told.namesOf(thing.id()));
            }
            if (log.getOrDefault(thing.id(), 0) != told.of(thing.id())) {
                wrong.add(thing.kind() + " " + thing.id() + ": " + told.of(thing.id()) + " facts, in the public log "
                        + log.getOrDefault(thing.id(), 0) + " times");
            }
        }
        report(changes, facts, took);
    }

    /** How often each subject stands in the public log, read to its end. */
    private Map<String, Integer> log() {
        Map<String, Integer> times = new HashMap<>();
        Set<String> ids = new HashSet<>();
        String after = "";
        for (JsonPath page = changes(after); !page.getList("$").isEmpty(); page = changes(after)) {
            for (Map<String, Object> change : page.<Map<String, Object>>getList("$")) {
                times.merge((String) change.get("subject"), 1, Integer::sum);
                after = (String) change.get("id");
                if (!ids.add(after)) {
                    wrong.add("the public log has " + after + " twice");
                }
            }
        }
        return times;
    }

    private static JsonPath changes(String after) {
        return TheHub.anyone()
                .queryParam("after", after)
                .get("/api/v1/changes?limit=100")
                .jsonPath();
    }

    private void report(Changes changes, int facts, Duration took) {
        Drill.report(
                "%d changes of %d tags and events in %d s by four editors, %d questions asked again because there was no answer or none but \"later\"."
                        .formatted(changes.done(), changes.things().size(), took.toSeconds(), changes.again()),
                "",
                "| killed (kill -9), every 20–40 s when all was ready | times |",
                "|---|---|");
        killed.forEach((part, times) -> Drill.report("| " + part + " | " + times + " |"));
        Drill.report(
                "", "| an Error thrown into a thread that carries facts, every 3–8 s: where | times |", "|---|---|");
        new TreeMap<>(died).forEach((where, times) -> Drill.report("| " + where + " | " + times + " |"));
        Drill.report("");
        if (wrong.isEmpty() && changes.wrong().isEmpty()) {
            Drill.report(
                    "On Kafka each subject's names stand in the order of its changes, none is missing (%d facts; sent again, a fact keeps its id)."
                            .formatted(facts),
                    "The copies at events-service, network-service and content-service are the owners' rows; each fact is in `/api/v1/changes` once.");
        } else {
            Drill.report("Wrong:");
            wrong.stream().limit(50).forEach(what -> Drill.report("- " + what));
            changes.wrong().forEach(what -> Drill.report("- " + what));
        }
    }
}
