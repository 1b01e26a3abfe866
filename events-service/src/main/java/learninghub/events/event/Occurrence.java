package learninghub.events.event;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * Which of a series an event is.
 *
 * @param recurrence when the series' rule says it begins, wherever it is moved later
 */
public record Occurrence(UUID series, LocalDateTime recurrence) {}
