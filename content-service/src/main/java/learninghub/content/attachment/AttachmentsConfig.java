package learninghub.content.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How files are kept. Where the scanner is, is asked of the configuration at each use ({@link Scanner}). */
@ConfigMapping(prefix = "hub.attachments")
interface AttachmentsConfig {
    /** Where the files lie when no bucket is named; shared by all replicas. */
    Optional<Path> directory();

    S3 s3();

    /** Uploads taken at a time by one replica; each needs up to 100 MiB of temporary space. The next waits a little, then is told to. */
    @WithDefault("8")
    int uploads();

    /** How old a file that no revision holds must be to be collected. */
    @WithDefault("24h")
    Duration grace();

    /** How long after a scan that failed the next is tried. */
    @WithDefault("30s")
    Duration rescan();

    /** A store that speaks Amazon's S3. Its credentials are found as the AWS SDK finds them, never here. */
    interface S3 {
        Optional<String> bucket();

        /** Of a store that is not Amazon's. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        /** The bucket in the path instead of the host's name, as most stores want it that are not Amazon's. */
        @WithDefault("false")
        boolean pathStyle();
    }
}
