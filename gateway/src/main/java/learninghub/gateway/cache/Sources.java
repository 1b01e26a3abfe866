package learninghub.gateway.cache;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services whose public answers may be kept. The one that holds what is private is not among them. */
@Singleton
class Sources {
    private final Map<String, Source> byService;

    Sources(CacheSettings settings) {
        long silence = settings.silence().toNanos();
        byService = Map.of("content-service", new Source(silence), "events-service", new Source(silence));
    }

    @Nullable
    Source of(String service) {
        return byService.get(service);
    }

    void changed(String service) {
        Source source = byService.get(service);
        if (source != null) {
            source.changed();
        }
    }

    void allChanged() {
        byService.values().forEach(Source::changed);
    }

    void beat(String service) {
        Source source = byService.get(service);
        if (source != null) {
            source.beat(System.nanoTime());
        }
    }
}
