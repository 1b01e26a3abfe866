package learninghub.identifiers;

/**
 * A place that looks like an identifier.
 *
 * @param offset where it begins in the text as written, in UTF-16 code units
 * @param value what it says, whatever its spaces and dashes: for keyed digests only, never to be shown, logged or kept
 */
public record Finding(Kind kind, int offset, int length, String value) {
    /** What a place looks like. */
    public enum Kind {
        NUMBER("Looks like a patient's number (NHS, CHI, H&C)."),
        DATE_OF_BIRTH("Looks like a date of birth.");

        private final String detail;

        Kind(String detail) {
            this.detail = detail;
        }

        /** What a client is told of it. */
        public String detail() {
            return detail;
        }
    }

    /** Without the value: this may end in a log. */
    @Override
    public String toString() {
        return kind + "@" + offset + "+" + length;
    }
}
