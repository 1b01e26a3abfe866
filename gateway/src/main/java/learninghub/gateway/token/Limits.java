package learninghub.gateway.token;

import learninghub.gateway.forward.BodyLimit;

/** What a client may send, in bytes. */
record Limits(long body, long file, long importBody) {
    static final Limits CURRENT = new Limits(BodyLimit.BODY.bytes(), BodyLimit.FILE.bytes(), BodyLimit.IMPORT.bytes());
}
