package learninghub.network.meeting;

/** A meeting as one member sees it now, with the ETag of that view. */
record Shown(MeetingView view, String tag) {}
