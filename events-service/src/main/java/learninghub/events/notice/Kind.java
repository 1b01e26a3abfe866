package learninghub.events.notice;

/** What people can be told of, and turn off. */
enum Kind {
    CONFIRMATION,
    OFFER,
    CHANGE,
    CANCELLATION,
    REMINDER;

    /** In tables, links and metrics; the same for good. */
    final String word = name().toLowerCase(java.util.Locale.ROOT);
}
