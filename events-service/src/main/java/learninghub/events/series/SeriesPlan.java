package learninghub.events.series;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A public series as calendars write it.
 *
 * @param dates those its rule names, exceptions included
 */
public record SeriesPlan(EventSeriesView view, int revision, List<LocalDateTime> dates) {}
