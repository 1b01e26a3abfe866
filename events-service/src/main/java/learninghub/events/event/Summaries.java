package learninghub.events.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What lists say of events, in memory. Whatever an organiser changes raises the revision, so what is kept for one never changes; what
 * changes without it (places, tags that are renamed, networks that are no longer listed) is not kept.
 */
@ApplicationScoped
class Summaries {
    /** Of about 2 KiB each. */
    private static final int MOST = 5_000;

    private static final Labels NONE = new Labels(List.of(), List.of(), null);

    private final Events events;
    private final Cache<Version, Kept> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Summaries(Events events) {
        this.events = events;
    }

    private record Version(UUID id, int revision) {}

    private record Kept(EventSummary words, Admission admission) {
        EventSummary now(Listed row, Labels labels) {
            return words.now(row, labels, admission.inWords(labels.network()));
        }
    }

    /** In the same order; nothing unless all of them are kept. */
    Optional<List<EventSummary>> of(List<Listed> rows) {
        List<Kept> found = new ArrayList<>();
        for (Listed row : rows) {
            Kept one = kept.getIfPresent(new Version(row.id(), row.revision()));
            if (one == null) {
                return Optional.empty();
            }
            found.add(one);
        }
        return Optional.of(labelled(rows, found));
    }

    /** In the same order, and from here on they are kept. */
    List<EventSummary> ofWhole(List<Event> whole) {
        List<Kept> made = whole.stream()
                .map(event -> new Kept(EventSummary.of(event, NONE), event.admission()))
                .toList();
        for (int i = 0; i < made.size(); i++) {
            kept.put(new Version(whole.get(i).id(), whole.get(i).revision()), made.get(i));
        }
        return labelled(whole.stream().map(Listed::of).toList(), made);
    }

    private List<EventSummary> labelled(List<Listed> rows, List<Kept> words) {
        List<EventSummary> summaries = new ArrayList<>();
        if (!rows.isEmpty()) {
            Map<UUID, Labels> labels =
                    events.labels(rows.stream().map(Listed::id).toList());
            for (int i = 0; i < rows.size(); i++) {
                summaries.add(
                        words.get(i).now(rows.get(i), labels.get(rows.get(i).id())));
            }
        }
        return summaries;
    }
}
