package learninghub.content.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many messages are on their way again. */
@Schema(name = "ReplayedRange")
record ReplayedRange(@Schema(examples = "12") int deliveries) {}
