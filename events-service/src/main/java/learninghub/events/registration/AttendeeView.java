package learninghub.events.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who comes and agreed to be named. */
@Schema(
        name = "Attendee",
        requiredProperties = {"name"})
record AttendeeView(@Schema(examples = "Test Member") String name) {}
