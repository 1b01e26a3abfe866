package learninghub.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;

/** What came of asking a service. */
sealed interface Fetched {
    /** It may be kept, and answers everybody who asked. */
    record Good(Kept kept) implements Fetched {}

    /** It answers who asked first and nobody else; its body waits to be read or dropped. */
    record Other(int status, MultiMap head, HttpClientResponse body) implements Fetched {
        void drop() {
            body.request().reset();
        }
    }

    /** It must pass as a stream. */
    record TooLarge() implements Fetched {}

    record Failed(Throwable cause) implements Fetched {}
}
