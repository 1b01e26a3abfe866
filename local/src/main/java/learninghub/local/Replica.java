package learninghub.local;

/**
 * One more process of a service.
 *
 * @param address where it listens; the gateway does not know it
 */
public record Replica(Part part, String address) {}
