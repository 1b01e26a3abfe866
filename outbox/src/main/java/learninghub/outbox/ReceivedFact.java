package learninghub.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** A fact as another service told it. */
public record ReceivedFact(UUID id, String type, UUID subject, Instant time, JsonNode data) {}
