package learninghub.content.oai;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.content.article.PublishedPiece;
import org.jspecify.annotations.Nullable;

/**
 * A piece as a harvester sees it.
 *
 * @param datestamp when it last changed in public
 * @param deleted once it is withdrawn
 * @param piece null then, and where only headers are wanted
 */
record HarvestRecord(
        UUID id,
        long position,
        Instant datestamp,
        List<String> sets,
        boolean deleted,
        @Nullable PublishedPiece piece) {}
