package learninghub.content.search;

/**
 * How far an index is, and of what.
 *
 * @param position in the log of public changes
 * @param texts up to which file that was read, by its position, the words of files are in
 * @param origin which database it was filled from: positions mean nothing in another one
 * @param schema the form of the index; another one cannot be read on
 */
record Mark(long position, long texts, String origin, String schema) {
    /** Grows with every change to fields or analysis; an index of another form is filled anew at start. */
    static final String SCHEMA = "3";

    static Mark at(long position, long texts, String origin) {
        return new Mark(position, texts, origin, SCHEMA);
    }

    Mark moved(Batch taken) {
        return new Mark(taken.position(), taken.texts(), origin, schema);
    }

    /** Whether an index that stands here can be taken to the end. */
    boolean continues(Mark end) {
        return origin.equals(end.origin) && schema.equals(end.schema) && position <= end.position && texts <= end.texts;
    }

    boolean isBefore(Mark end) {
        return position < end.position || texts < end.texts;
    }

    boolean isAt(Mark end) {
        return position == end.position && texts == end.texts;
    }
}
