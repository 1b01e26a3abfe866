package learninghub.content.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which engine finds, and where its index lies. */
@ConfigMapping(prefix = "hub.search")
interface SearchConfig {
    /** Where the embedded index lies. Each replica has a folder of its own; an empty one is filled from the database. */
    @WithDefault("search-index")
    Path directory();

    OpenSearch opensearch();

    /** How often the log of public changes is looked at. What is published is visible within a second. */
    @WithDefault("100ms")
    Duration interval();

    /** Between two commits; after a crash at most this much of the log is read again. */
    @WithDefault("5s")
    Duration commitEvery();

    /** How long nothing must have changed until the embedded index, when it lies in many parts, is gathered into few. */
    @WithDefault("10s")
    Duration gatherAfter();

    /**
     * A search without result is named to editors once it was asked on this many days; before, only its keyed hash is kept. Often on one
     * day can be one person; who asked is not known here.
     */
    @WithDefault("3")
    int reportedAfter();

    /** An OpenSearch server in place of the embedded index. */
    interface OpenSearch {
        /** Where it is; absent: the embedded index. */
        Optional<URI> url();

        Optional<String> username();

        Optional<String> password();

        /** The name readers search under; each rebuild fills a new index and moves this name to it. */
        @WithDefault("hub-content")
        String alias();
    }
}
