package learninghub.network.notes;

/** What became of a wish to write: done, or overtaken by somebody else's text, which is not lost over it either. */
sealed interface Writing {
    /** As they stand now. */
    Notes notes();

    /** Written, and so it stands. */
    record Done(Notes notes) implements Writing {}

    /** Not written; these notes stand there. */
    record Overtaken(Notes notes, NotesText yours) implements Writing {}
}
