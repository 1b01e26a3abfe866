package learninghub.local;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the mail catcher took, as somebody reads their mail. */
public final class CaughtMail {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    CaughtMail(String url) {
        this.url = url;
    }

    /** @param parts the leaves of its MIME tree; the first is its text */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Letter(String to, String from, String subject, Map<String, String> headers, List<Part> parts) {
        public String text() {
            return parts.getFirst().content();
        }
    }

    /** @param type with its parameters, as sent */
    public record Part(String type, @Nullable String name, String content) {}

    /** All that came to one address, in the order it came. */
    public List<Letter> to(String address) {
        return all().stream().filter(letter -> letter.to().equals(address)).toList();
    }

    public List<Letter> all() {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url + "/messages")).build();
            return List.of(JSON.readValue(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body(), Letter[].class));
        } catch (IOException e) {
            throw new IllegalStateException("The mail catcher does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
