package learninghub.content.taxonomy;

import java.util.Set;
import java.util.UUID;

/**
 * Told inside the transaction of an act (as a CDI event) to the features whose rows hold tags and terms; they follow there and then, or
 * write down what is left to do.
 */
public sealed interface TaxonomyChange {
    /** These are called otherwise, or stand at another path. */
    record Renamed(Set<UUID> tags, Set<UUID> terms) implements TaxonomyChange {}

    /** This term, with all below it, has other terms above it. */
    record TermMoved(UUID term) implements TaxonomyChange {}

    /** One tag became part of another. */
    record TagMerged(UUID from, UUID into) implements TaxonomyChange {}

    /** A tag goes by a word it did not go by before: whatever was proposed with that word is the tag from now on. */
    record Named(UUID tag) implements TaxonomyChange {}

    /** A tag, with all that was merged into it, is to be removed; who still uses it refuses. */
    record Removed(Set<UUID> tags, String slug) implements TaxonomyChange {}
}
