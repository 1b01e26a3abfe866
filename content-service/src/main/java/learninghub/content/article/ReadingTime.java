package learninghub.content.article;

import java.util.StringTokenizer;
import learninghub.markdown.Markdown;

/** How long a text takes to read. */
final class ReadingTime {
    /** Words a minute of an adult reading silently, rounded down for readers of a second language. */
    static final int WORDS_A_MINUTE = 200;

    private ReadingTime() {}

    /** Of Markdown, in minutes, rounded up. */
    static int minutes(String markdown) {
        return minutesOfPlain(Markdown.plain(markdown));
    }

    /** The same of the words alone. */
    static int minutesOfPlain(String words) {
        int count = new StringTokenizer(words).countTokens();
        return Math.max(1, Math.ceilDiv(count, WORDS_A_MINUTE));
    }
}
