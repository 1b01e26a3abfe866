package learninghub.local;

/** A part could not be started; the message is written for the person at the terminal. */
public final class StartFailed extends RuntimeException {
    StartFailed(String message) {
        super(message);
    }

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
