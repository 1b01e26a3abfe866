package learninghub.content.search;

/** The engine cannot answer just now. */
final class EngineAway extends RuntimeException {
    EngineAway(String message, Throwable cause) {
        super(message, cause);
    }

    EngineAway(String message) {
        super(message);
    }
}
