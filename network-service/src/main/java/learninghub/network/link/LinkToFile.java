package learninghub.network.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import learninghub.network.access.Reading;

/** Somebody who may read a file gets an address for it that a viewer without a token can open. Whether they may is settled by who calls. */
@ApplicationScoped
public class LinkToFile {
    /** Long enough to open a viewer, too short to be handed on. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private final PrivateLinks links;
    private final Clock clock;

    LinkToFile(PrivateLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** @param reading what the log will say each time the link is followed */
    public FileLink make(UUID file, Reading reading) {
        Instant end = clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
        return new FileLink(
                PrivateFileResource.PATH + "/"
                        + links.ofFile(file, reading, end).text(),
                end);
    }
}
