package learninghub.content.diff;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextDiffTest {
    private static final int LONGEST_BODY = 256 * 1024;

    private final Random random = new Random(7);

    @Test
    void aChangedWordIsToldAndNothingElse() {
        TextDiff diff = TextDiff.between("We met on Monday, all of us.", "We met on Friday, all of us.");

        assertThat(diff.hunks())
                .containsExactly(
                        new Hunk(Hunk.Op.EQUAL, "We met on ", null),
                        new Hunk(Hunk.Op.DELETE, "Monday", null),
                        new Hunk(Hunk.Op.INSERT, "Friday", null),
                        new Hunk(Hunk.Op.EQUAL, ", all of us.", null));
    }

    @Test
    void twoChangedWordsInARowAreOneChange() {
        assertThat(TextDiff.between("one two three", "one zwei drei").hunks())
                .containsExactly(
                        new Hunk(Hunk.Op.EQUAL, "one ", null),
                        new Hunk(Hunk.Op.DELETE, "two three", null),
                        new Hunk(Hunk.Op.INSERT, "zwei drei", null));
    }

    @Test
    void equalTextsHaveNoHunks() {
        assertThat(TextDiff.between("the same\n", "the same\n").hunks()).isEmpty();
    }

    @Test
    void whatSurroundsAChangeIsCutAndWhatWasLeftOutIsCounted() {
        String same = "x".repeat(1_000);
        List<Hunk> hunks = TextDiff.between(same + " a " + same + " b " + same, same + " c " + same + " d " + same)
                .hunks();

        assertThat(hunks.getFirst()).isEqualTo(new Hunk(Hunk.Op.EQUAL, "", 1_001 - TextDiff.CONTEXT));
        assertThat(hunks.get(4).omitted()).isEqualTo(1_002 - 2 * TextDiff.CONTEXT);
        assertThat(hunks.getLast().omitted()).isEqualTo(1_001 - TextDiff.CONTEXT);
    }

    @Test
    void aCutNeverHalvesACharacter() {
        String same = "😀".repeat(501);

        assertThat(TextDiff.between(same + " a", "b " + same).hunks())
                .allSatisfy(hunk -> assertThat(hunk.text().codePoints())
                        .noneMatch(character -> Character.getType(character) == Character.SURROGATE));
    }

    @Test
    void theHunksAreBothTexts() {
        for (int i = 0; i < 300; i++) {
            String older = words(random.nextInt(40), 6);
            String newer = words(random.nextInt(40), 6);
            List<Hunk> hunks = TextDiff.between(older, newer).hunks();
            if (!older.equals(newer)) {
                assertThat(without(Hunk.Op.INSERT, hunks)).isEqualTo(older);
                assertThat(without(Hunk.Op.DELETE, hunks)).isEqualTo(newer);
            }
        }
    }

    @Test
    void theLongestBodiesWithNothingInCommonAreQuick() {
        String older = words(LONGEST_BODY / 5, 4_000).substring(0, LONGEST_BODY);
        String newer = words(LONGEST_BODY / 5, 4_000).substring(0, LONGEST_BODY);

        TextDiff diff = Assertions.assertTimeout(Duration.ofSeconds(3), () -> TextDiff.between(older, newer));

        assertThat(diff.coarse()).isTrue();
    }

    @Test
    void theLongestBodiesOfOneLetterLinesAreQuick() {
        String older = "a\nb\n".repeat(LONGEST_BODY / 4);
        String newer = "b\nc\nb\n".repeat(LONGEST_BODY / 6);

        Assertions.assertTimeout(Duration.ofSeconds(3), () -> TextDiff.between(older, newer));
    }

    @Test
    void manyChangesAreToldInABoundedNumberOfHunks() {
        String older = lines(1_200, "same %1$d\nold %1$d\n");
        String newer = lines(1_200, "same %1$d\nnew %1$d\n");

        TextDiff diff = TextDiff.between(older, newer);

        assertThat(diff.hunks()).hasSizeLessThan(TextDiff.HUNKS + 5);
        assertThat(without(Hunk.Op.INSERT, diff.hunks())).isEqualTo(older);
        assertThat(diff.coarse()).isTrue();
    }

    private String words(int count, int vocabulary) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(vocabulary) + (random.nextInt(5) == 0 ? "\n" : " "))
                .collect(joining());
    }

    private static String lines(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(joining());
    }

    private static String without(Hunk.Op op, List<Hunk> hunks) {
        return hunks.stream().filter(hunk -> hunk.op() != op).map(Hunk::text).collect(joining());
    }
}
