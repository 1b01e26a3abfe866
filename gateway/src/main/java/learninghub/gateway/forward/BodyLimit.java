package learninghub.gateway.forward;

/** How much a request may carry. */
public enum BodyLimit {
    BODY(1),
    /** A file of 50 MiB and the form around it; content-service says which of it is too much. */
    FILE(51),
    IMPORT(64);

    private static final long MEBIBYTE = 1024L * 1024;

    private final long bytes;

    BodyLimit(int mebibytes) {
        bytes = mebibytes * MEBIBYTE;
    }

    public long bytes() {
        return bytes;
    }
}
