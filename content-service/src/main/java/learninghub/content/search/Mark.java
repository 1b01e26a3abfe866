package learninghub.content.search;

/**
 * How far an index is, and of what.
 *
 * @param origin which database it was filled from: positions mean nothing in another one
 * @param schema the form of the index; another one cannot be read on
 */
record Mark(long position, String origin, String schema) {
    /** Grows with every change to fields or analysis; an index of another form is filled anew at start. */
    static final String SCHEMA = "1";

    static Mark at(long position, String origin) {
        return new Mark(position, origin, SCHEMA);
    }

    Mark moved(long to) {
        return new Mark(to, origin, schema);
    }

    boolean continues(String otherOrigin, long end) {
        return origin.equals(otherOrigin) && schema.equals(SCHEMA) && position <= end;
    }
}
