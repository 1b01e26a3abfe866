package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index on disk: what is left when the power goes, and what is counted when there is very much. */
class LuceneEngineTest {
    private static final Mark START = Mark.at(1, 0, "this database");

    @TempDir
    private Path folder;

    @Test
    void goesOnFromTheLastCommitAfterACrash() throws IOException {
        try (LuceneEngine engine = engine(folder.resolve("live"), Duration.ZERO)) {
            engine.fill(START).serve();
            engine.apply(new Batch(List.of(piece("committed")), List.of(), 5, 0));
        }
        try (LuceneEngine engine = engine(folder.resolve("live"), Duration.ofHours(1))) {
            engine.apply(new Batch(List.of(piece("not committed")), List.of(), 6, 0));
            assertThat(engine.documents()).isEqualTo(2);
            copy(folder.resolve("live"), folder.resolve("after"));
        }

        try (LuceneEngine after = engine(folder.resolve("after"), Duration.ZERO)) {
            assertThat(after.mark()).contains(Mark.at(5, 0, "this database"));
            assertThat(after.documents()).isEqualTo(1);
        }
    }

    @Test
    void anUnfinishedIndexIsForgottenAfterACrash() throws IOException {
        try (LuceneEngine engine = engine(folder.resolve("live"), Duration.ZERO)) {
            engine.fill(START).serve();
            engine.apply(new Batch(List.of(piece("old")), List.of(), 5, 0));
            SearchEngine.Filling fresh = engine.fill(Mark.at(9, 0, "this database"));
            fresh.apply(new Batch(List.of(piece("new")), List.of(), 9, 0));
            copy(folder.resolve("live"), folder.resolve("after"));
        }

        try (LuceneEngine after = engine(folder.resolve("after"), Duration.ZERO)) {
            assertThat(after.mark()).contains(Mark.at(5, 0, "this database"));
        }
        try (Stream<Path> indexes = Files.list(folder.resolve("after")).filter(Files::isDirectory)) {
            assertThat(indexes).hasSize(1);
        }
    }

    @Test
    void anIndexThatCannotBeReadIsNone() throws IOException {
        try (LuceneEngine engine = engine(folder, Duration.ZERO)) {
            engine.fill(START).serve();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "broken");
            }
        }

        try (LuceneEngine engine = engine(folder, Duration.ZERO)) {
            assertThat(engine.mark()).isEmpty();
            engine.fill(START).serve();
            assertThat(engine.mark()).contains(START);
        }
    }

    @Test
    void manySegmentsAreGatheredIntoOneOnceNothingChanges() throws IOException {
        try (LuceneEngine engine = engine(folder, Duration.ZERO)) {
            engine.fill(START).serve();
            for (int i = 1; i <= 5; i++) {
                engine.apply(new Batch(List.of(piece("alpha"), piece("beta")), List.of(), i, 0));
            }
            assertThat(segments()).isGreaterThan(1);

            await().until(() -> {
                engine.rest();
                return segments() == 1;
            });

            assertThat(engine.find(search("alpha"), Synonyms.NONE).total()).isEqualTo(5);
            assertThat(engine.mark()).contains(Mark.at(5, 0, "this database"));
        }
    }

    /** In the last commit. */
    private int segments() throws IOException {
        try (Stream<Path> entries = Files.list(folder);
                Directory directory = FSDirectory.open(
                        entries.filter(Files::isDirectory).findFirst().orElseThrow());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        }
    }

    @Test
    void anIndexOfAnotherFormOrDatabaseOrFutureIsNotContinued() {
        assertThat(Mark.at(5, 1, "a").continues(Mark.at(5, 1, "a"))).isTrue();
        assertThat(new Mark(5, 1, "a", "another").continues(Mark.at(5, 1, "a"))).isFalse();
        assertThat(Mark.at(5, 1, "a").continues(Mark.at(5, 1, "b"))).isFalse();
        assertThat(Mark.at(5, 1, "a").continues(Mark.at(4, 1, "a"))).isFalse();
        assertThat(Mark.at(5, 2, "a").continues(Mark.at(5, 1, "a"))).isFalse();
    }

    @Test
    void beyondAHundredThousandFacetsAreProjectedFromASample() throws IOException {
        int documents = LuceneFacets.EXACT + 60_000;
        try (LuceneEngine engine = engine(folder, Duration.ofHours(1))) {
            SearchEngine.Filling fresh = engine.fill(START);
            List<IndexedDocument> some = new ArrayList<>();
            for (int i = 0; i < documents; i++) {
                some.add(piece("alpha", i % 4 == 0 ? "news" : "article"));
                if (some.size() == 1_000) {
                    fresh.apply(new Batch(List.copyOf(some), List.of(), 1, 0));
                    some.clear();
                }
            }
            fresh.serve();

            Found found = engine.find(search("alpha", Facet.TYPE), Synonyms.NONE);

            assertThat(found.totalIsExact()).isFalse();
            assertThat(found.total()).isGreaterThanOrEqualTo(Search.COUNTED);
            assertThat(found.facetsAreExact()).isFalse();
            assertThat(found.facets().get(Facet.TYPE).getFirst().count())
                    .isCloseTo(documents * 3L / 4, org.assertj.core.data.Percentage.withPercentage(4));
        }
    }

    static Search search(String q, Facet... facets) {
        Asked asked = new Asked(
                q, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
        return Search.of(asked, List.of(facets), 20, null);
    }

    private static LuceneEngine engine(Path folder, Duration commitEvery) {
        return new LuceneEngine(folder, commitEvery, Duration.ZERO, new ObjectMapper(), Clock.systemUTC());
    }

    static IndexedDocument piece(String text) {
        return piece(text, "article");
    }

    private static IndexedDocument piece(String text, String type) {
        UUID id = UUID.randomUUID();
        return new IndexedDocument(
                id,
                "article",
                "s",
                type,
                null,
                "T",
                text,
                "en",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                "{}");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
