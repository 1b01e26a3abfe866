package learninghub.local;

import java.io.PrintStream;
import java.util.Locale;

/** What a person watching the terminal sees. */
final class Progress {
    private final PrintStream out;
    private final long since;

    /** @param since when it all began, in milliseconds since the epoch */
    Progress(PrintStream out, long since) {
        this.out = out;
        this.since = since;
    }

    void say(String text) {
        out.println(text);
        out.flush();
    }

    void ready(String part, long from) {
        say(String.format(Locale.ROOT, "  %-16s ready at %5.1f s (took %.1f s)", part, seconds(since), seconds(from)));
    }

    String elapsed() {
        return String.format(Locale.ROOT, "%.1f", seconds(since));
    }

    private static double seconds(long from) {
        return (System.currentTimeMillis() - from) / 1_000.0;
    }
}
