package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside this service's index a second one, as another replica has it: its own folder or the same server, its own thread, one database. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TwoReplicasTest {
    private final String word = Finding.word();

    @TempDir
    private Path folder;

    @Inject
    AgroalDataSource database;

    @Inject
    ChangeTail tail;

    @Inject
    DocumentSource documents;

    @Inject
    SynonymSource synonyms;

    @Inject
    Misses misses;

    private final List<SearchIndex> others = new java.util.ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (SearchIndex other : others) {
            other.stop(new ShutdownEvent());
        }
    }

    @Test
    void bothFindWhatIsPublishedAndNeitherWhatIsWithdrawn() {
        String before = Finding.piece(Map.of("body", word));
        SearchIndex other = another(Optional.empty(), "");
        String after = Finding.piece(Map.of("body", word));

        Finding.found(word, 2);
        awaitTotal(other, 2);
        withdraw(before);

        Finding.found(word, 1);
        awaitTotal(other, 1);
        assertThat(found(other).hits().getFirst().card()).contains(after);
    }

    @Test
    void aReplicaThatWasAwayCatchesUp() throws InterruptedException {
        SearchIndex other = another(Optional.empty(), "");
        awaitServing(other);
        other.stop(new ShutdownEvent());
        others.clear();
        Finding.piece(Map.of("body", word));

        awaitTotal(another(Optional.empty(), ""), 1);
    }

    @Test
    void twoThatShareAServerFillItOnceAndBothFollow() {
        Optional<String> url = SearchNode.url();
        Assumptions.assumeTrue(url.isPresent(), "bin/test starts OpenSearch; it is not running");
        String alias = "hub-" + UUID.randomUUID();
        String before = Finding.piece(Map.of("body", word));
        SearchIndex one = another(url, alias);
        SearchIndex two = another(url, alias);
        awaitServing(one);
        awaitServing(two);
        Finding.piece(Map.of("body", word));

        awaitTotal(one, 2);
        awaitTotal(two, 2);
        withdraw(before);

        awaitTotal(one, 1);
        awaitTotal(two, 1);
    }

    private SearchIndex another(Optional<String> url, String alias) {
        SearchIndex other = new SearchIndex(
                database,
                new Config(folder, url.map(URI::create), alias),
                new ObjectMapper(),
                Clock.systemUTC(),
                tail,
                documents,
                synonyms,
                misses);
        others.add(other);
        other.start(new StartupEvent());
        return other;
    }

    private void awaitTotal(SearchIndex index, int total) {
        awaitServing(index);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(found(index).total()).isEqualTo(total));
    }

    private static void awaitServing(SearchIndex index) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(EngineAway.class)
                .until(() -> index.state().state().equals("serving"));
    }

    private Found found(SearchIndex index) {
        return index.engine().find(LuceneEngineTest.search(word), Synonyms.NONE);
    }

    private static void withdraw(String piece) {
        Desk.editor()
                .header("If-Match", "*")
                .delete("/api/v1/articles/" + piece + "/publication")
                .then()
                .statusCode(204);
    }

    private record Config(Path directory, Optional<URI> url, String alias)
            implements SearchConfig, SearchConfig.OpenSearch {
        @Override
        public OpenSearch opensearch() {
            return this;
        }

        @Override
        public Duration interval() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration commitEvery() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration gatherAfter() {
            return Duration.ofSeconds(10);
        }

        @Override
        public int reportedAfter() {
            return 3;
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }
    }
}
