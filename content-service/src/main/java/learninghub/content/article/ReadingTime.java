package learninghub.content.article;

import learninghub.markdown.Markdown;

/** How long a text takes to read. */
final class ReadingTime {
    /** Words a minute of an adult reading silently, rounded down for readers of a second language. */
    static final int WORDS_A_MINUTE = 200;

    private ReadingTime() {}

    /** In minutes, rounded up. */
    static int minutes(String markdown) {
        String words = Markdown.plain(markdown);
        int count = words.isEmpty() ? 0 : words.split("\\s+").length;
        return Math.max(1, Math.ceilDiv(count, WORDS_A_MINUTE));
    }
}
