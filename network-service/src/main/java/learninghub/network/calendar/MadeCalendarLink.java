package learninghub.network.calendar;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link just made: the only time its address is told. */
@Schema(name = "MadeNetworkCalendarLink")
record MadeCalendarLink(
        @Schema(examples = "019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e11")
        UUID id,

        @Schema(examples = "https://hub.example.org/api/v1/calendars/mD0dZk1vTq0x1mJb3o4YQ2sW8yq7a5c9e6f2h1j0kLm.ics")
        String url) {}
