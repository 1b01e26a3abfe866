package learninghub.network.canary;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Writes down every line of the log and every span of the whole run, whichever test caused it. */
@Singleton
public class Watch implements SpanProcessor {
    private final Queue<String> spans = new ConcurrentLinkedQueue<>();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    void listen(@Observes StartupEvent started) {
        LogContext.getLogContext().getLogger("").addHandler(new Lines());
    }

    List<String> spans() {
        return List.copyOf(spans);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // what is told is looked at when it is whole
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        spans.add(span.toSpanData().toString());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }

    /** With parameters and stack traces, as they would be written. */
    private final class Lines extends Handler {
        private final PatternFormatter formatter = new PatternFormatter("%c %s %X %e");

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.format(ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}
