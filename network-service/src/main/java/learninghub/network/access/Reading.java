package learninghub.network.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to read.
 *
 * @param meeting null when it belongs to none
 * @param subject which one of its kind, where there are several
 * @param how {@code read}, {@code search} or {@code link}
 */
public record Reading(
        UUID network,
        UUID reader,
        @Nullable UUID meeting,
        String what,
        @Nullable UUID subject,
        int version,
        String how) {
    public static Reading ofNotes(UUID network, UUID reader, UUID meeting, int version) {
        return new Reading(network, reader, meeting, "notes", null, version, "read");
    }

    public static Reading ofSnippet(UUID network, UUID reader, UUID meeting, int version) {
        return new Reading(network, reader, meeting, "notes", null, version, "search");
    }

    public static Reading ofPaper(UUID network, UUID reader, UUID meeting, UUID paper, int version) {
        return new Reading(network, reader, meeting, "paper", paper, version, "read");
    }

    /** Of the library. */
    public static Reading ofFile(UUID network, UUID reader, UUID resource, int version) {
        return new Reading(network, reader, null, "file", resource, version, "read");
    }

    static Reading ofLog(UUID network, UUID reader) {
        return new Reading(network, reader, null, "access-log", null, 0, "read");
    }
}
