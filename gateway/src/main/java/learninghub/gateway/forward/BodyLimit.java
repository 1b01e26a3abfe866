package learninghub.gateway.forward;

/** How much a request may carry. */
public enum BodyLimit {
    BODY(1),
    FILE(25),
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
