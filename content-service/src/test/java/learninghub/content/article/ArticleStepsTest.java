package learninghub.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every step a piece may take from everywhere it can stand, out of one table. A cell says where the piece stands afterwards (status,
 * or status and what the working copy is beside the live one), or which refusal there is.
 */
class ArticleStepsTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final Caller AUTHOR = person("author", "member");
    private static final Caller EDITOR = person("editor", "member", "editor");

    /** In the order of the columns. {@code +} separates what readers see from what is being written. */
    private static final Map<String, Consumer<Article>> STANDING = new LinkedHashMap<>();

    static {
        STANDING.put("draft", article -> {});
        STANDING.put("in-review", ArticleStepsTest::submit);
        STANDING.put("returned", article -> {
            submit(article);
            article.sendBack(NOW);
        });
        STANDING.put("approved", ArticleStepsTest::approve);
        STANDING.put("scheduled", article -> {
            approve(article);
            article.schedule(EDITOR, LATER, null, NOW);
        });
        STANDING.put("live", ArticleStepsTest::publish);
        STANDING.put("live+draft", article -> {
            publish(article);
            article.edit(AUTHOR, null, NOW);
        });
        STANDING.put("live+in-review", article -> {
            publish(article);
            article.edit(AUTHOR, null, NOW);
            submit(article);
        });
        STANDING.put("live+scheduled", article -> {
            publish(article);
            article.schedule(EDITOR, LATER, null, NOW);
        });
        STANDING.put("archived", article -> {
            publish(article);
            article.withdraw(NOW);
        });
    }

    private static final Map<String, Consumer<Article>> ACTS = Map.ofEntries(
            Map.entry("edit by author", article -> article.edit(AUTHOR, null, NOW)),
            Map.entry("edit by editor", article -> article.edit(EDITOR, null, NOW)),
            Map.entry("submit", article -> article.submit(AUTHOR, NOW)),
            Map.entry("submit by editor", article -> article.submit(EDITOR, NOW)),
            Map.entry("takeBack", article -> article.takeBack(AUTHOR, NOW)),
            Map.entry("takeBack by editor", article -> article.takeBack(EDITOR, NOW)),
            Map.entry("approve", article -> article.approve(NOW)),
            Map.entry("sendBack", article -> article.sendBack(NOW)),
            Map.entry("publish", article -> article.publish(EDITOR, NOW, null)),
            Map.entry("schedule", article -> article.schedule(EDITOR, LATER, null, NOW)),
            Map.entry("unschedule", article -> article.unschedule(NOW)),
            Map.entry("consentWithdrawn", article -> article.consentWithdrawn(NOW)),
            Map.entry("sendBackToQueue", article -> article.sendBackToQueue(NOW)),
            Map.entry("withdraw", article -> article.withdraw(NOW)),
            Map.entry("permitDropping", Article::permitDropping));

    /** What the methods without a row do to where a piece stands: nothing. */
    private static final Set<String> NO_STEPS = Set.of("permitMoving", "takeSlug", "endAt", "seal", "unseal");

    private static final String TABLE = """
            act                | draft     | in-review | returned  | approved  | scheduled | live           | live+draft     | live+in-review | live+scheduled | archived
            edit by author     | draft     | 409       | returned  | draft     | draft     | live+draft     | live+draft     | 409            | live+draft     | archived+draft
            edit by editor     | draft     | 409       | returned  | draft     | draft     | live+draft     | live+draft     | 409            | live+draft     | archived+draft
            submit             | in-review | 409       | in-review | 409       | 409       | 409            | live+in-review | 409            | 409            | 409
            submit by editor   | 403       | 403       | 403       | 403       | 403       | 403            | 403            | 403            | 403            | 403
            takeBack           | 409       | draft     | 409       | 409       | 409       | 409            | 409            | live+draft     | 409            | 409
            takeBack by editor | 403       | 403       | 403       | 403       | 403       | 403            | 403            | 403            | 403            | 403
            approve            | 409       | approved  | 409       | 409       | 409       | 409            | 409            | live+approved  | 409            | 409
            sendBack           | 409       | returned  | 409       | 409       | 409       | 409            | 409            | live+returned  | 409            | 409
            publish            | 409       | 409       | 409       | live      | live      | live           | 409            | 409            | live           | live
            schedule           | 409       | 409       | 409       | scheduled | scheduled | live+scheduled | 409            | 409            | live+scheduled | scheduled
            unschedule         | 409       | 409       | 409       | 409       | approved  | 409            | 409            | 409            | live           | 409
            consentWithdrawn   | draft     | in-review | returned  | approved  | approved  | live           | live+draft     | live+in-review | live           | archived
            sendBackToQueue    | 409       | 409       | 409       | 409       | in-review | 409            | 409            | 409            | live+in-review | 409
            withdraw           | 409       | 409       | 409       | 409       | 409       | archived       | archived+draft | archived+in-review | archived    | 409
            permitDropping     | draft     | 409       | returned  | approved  | 409       | 409            | 409            | 409            | 409            | 409
            """;

    @TestFactory
    Stream<DynamicTest> everyStepFromEverywhere() {
        List<List<String>> rows = rows();
        List<String> standings = rows.getFirst().subList(1, rows.getFirst().size());
        return rows.stream()
                .skip(1)
                .flatMap(row -> java.util.stream.IntStream.range(0, standings.size())
                        .mapToObj(i -> DynamicTest.dynamicTest(
                                row.getFirst() + " when " + standings.get(i),
                                () -> assertThat(after(standings.get(i), row.getFirst()))
                                        .isEqualTo(row.get(i + 1)))));
    }

    @Test
    void everyStandingHasItsColumn() {
        assertThat(rows().getFirst().stream().skip(1)).containsExactlyElementsOf(STANDING.keySet());
    }

    @Test
    void everyActOfTheEntityHasARow() {
        Set<String> acts = Arrays.stream(Article.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == void.class && !Modifier.isPrivate(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && !method.getName().startsWith("$"))
                .map(java.lang.reflect.Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        acts.removeAll(NO_STEPS);

        assertThat(rows().stream().skip(1).map(row -> row.getFirst().replaceFirst(" by .*", "")))
                .as("rows of the table: give a new act its row, or name it under NO_STEPS")
                .containsAll(acts);
    }

    private static String after(String standing, String act) {
        Article article = new Article("a-piece", AUTHOR, false, NOW);
        STANDING.get(standing).accept(article);
        try {
            ACTS.get(act).accept(article);
        } catch (Refusal refused) {
            return String.valueOf(refused.status());
        }
        return standing(article);
    }

    private static String standing(Article article) {
        String working = article.isScheduled()
                ? "scheduled"
                : article.workingState().name().toLowerCase().replace('_', '-');
        if (article.isPublished()) {
            boolean same = working.equals("approved") && article.workingRevision() == article.liveRevision();
            return same ? "live" : "live+" + working;
        }
        if (article.isWithdrawn() && !article.isScheduled()) {
            return working.equals("approved") ? "archived" : "archived+" + working;
        }
        return working;
    }

    private static List<List<String>> rows() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    private static void submit(Article article) {
        article.submit(AUTHOR, NOW);
    }

    private static void approve(Article article) {
        submit(article);
        article.approve(NOW);
    }

    private static void publish(Article article) {
        approve(article);
        article.publish(EDITOR, NOW, null);
    }

    private static Caller person(String subject, String... roles) {
        return new Caller(Caller.Kind.PERSON, subject, "Test " + subject, Set.of(roles), Set.of());
    }
}
