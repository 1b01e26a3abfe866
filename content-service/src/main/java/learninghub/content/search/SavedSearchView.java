package learninghub.content.search;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A saved search, for its owner. */
@Schema(name = "SavedSearch")
record SavedSearchView(
        UUID id,
        @Schema(examples = "Falls in care homes") String name,
        Asked query,

        @Schema(
                description = "A public address nobody can guess: its results as a feed, not the question",
                examples = "/feeds/searches/4f0c7f5e-5a33-4c5e-9d0f-5d6f0b5c2e10.atom")
        String feed,

        Instant createdAt) {}
