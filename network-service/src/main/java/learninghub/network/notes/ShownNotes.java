package learninghub.network.notes;

/** Notes as one reader sees them, with the ETag of that text. */
record ShownNotes(NotesView view, String tag) {}
