package learninghub.content.rights;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "hub.editorial-rights")
interface RightsConfig {
    /**
     * How long the token that last showed somebody as an editor counts. An editor who is away for longer must have the piece scheduled
     * by another; one whose account was closed cannot have anything published later than this.
     */
    @WithDefault("P7D")
    Duration evidence();
}
