package learninghub.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;

/** Takes query strings out of spans: what people look for can be a name, and belongs to nobody who reads traces. */
@Singleton
public class QueriesStaySecret implements SpanProcessor {
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final AttributeKey<String> WHOLE = AttributeKey.stringKey("url.full");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, "");
        }
        String whole = span.getAttribute(WHOLE);
        if (whole != null && whole.indexOf('?') >= 0) {
            span.setAttribute(WHOLE, whole.substring(0, whole.indexOf('?')));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // nothing is left to do
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
