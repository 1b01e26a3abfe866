package learninghub.events.certificate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody attended in a year, by the calendar of each event's own zone. */
@Schema(
        name = "YearOfAttendance",
        requiredProperties = {"year", "events", "cpdHours"})
record YearOfAttendance(
        @Schema(examples = "2027") int year,
        @Schema(examples = "8") long events,
        @Schema(examples = "12.5") double cpdHours) {}
