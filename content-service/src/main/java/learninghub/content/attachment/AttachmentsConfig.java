package learninghub.content.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How files are kept. Where the scanner is, is asked of the configuration at each use ({@link Scanner}). */
@ConfigMapping(prefix = "hub.attachments")
interface AttachmentsConfig {
    /** Where the files lie; shared by all replicas. */
    Path directory();

    /** Uploads taken at a time by one replica; each needs up to 100 MiB of temporary space. The next waits a little, then is told to. */
    @WithDefault("8")
    int uploads();

    /** How old a file that no revision holds must be to be collected. */
    @WithDefault("24h")
    Duration grace();

    /** How long after a scan that failed the next is tried. */
    @WithDefault("30s")
    Duration rescan();
}
