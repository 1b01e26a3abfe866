package learninghub.network.account;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** content-service and events-service, asked in this service's own name. A failure is an exception, never half an answer. */
@ApplicationScoped
class OtherServices {
    private final ContentAccounts content;
    private final EventsAccounts events;

    OtherServices(@RestClient ContentAccounts content, @RestClient EventsAccounts events) {
        this.content = content;
        this.events = events;
    }

    JsonNode dataAtContent(UUID subject) {
        return content.data(subject);
    }

    JsonNode dataAtEvents(UUID subject) {
        return events.data(subject);
    }

    JsonNode usageAtContent(UUID subject) {
        return content.usage(subject);
    }

    JsonNode usageAtEvents(UUID subject) {
        return events.usage(subject);
    }

    void eraseAtContent(UUID subject) {
        content.erase(subject);
    }

    void eraseAtEvents(UUID subject) {
        events.erase(subject);
    }
}
