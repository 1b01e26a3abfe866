package learninghub.journeys;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Where places are asked for: the gateway, or one process of the service. */
record Door(String address) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SERVICE_UNAVAILABLE = 503;

    /**
     * What came of it.
     *
     * @param status 0 when there was no answer: nobody knows whether it was done
     * @param registration the id of the one it was about; empty when it was about none
     */
    record Answer(int status, String registration, Duration comeAgainAfter) {
        static final Answer NONE = new Answer(0, "", Duration.ZERO);
        static final Answer DONE = new Answer(204, "", Duration.ZERO);

        boolean isRefusedForNow() {
            return status == SERVICE_UNAVAILABLE;
        }

        private Answer about(String id) {
            return new Answer(status, id, comeAgainAfter);
        }
    }

    static Door gateway() {
        return new Door(TheHub.hub().gateway());
    }

    Answer register(String token, String event) {
        return ask(token, "POST", event + "/registrations", "application/json", "{}");
    }

    Answer giveUp(String token, String event, String registration) {
        String path = event + "/registrations/" + registration;
        return ask(token, "DELETE", path, "application/json", "").about(registration);
    }

    Answer accept(String token, String event, String registration) {
        String path = event + "/registrations/" + registration + "/acceptance";
        return ask(token, "PUT", path, "application/json", "").about(registration);
    }

    Answer capacity(String token, String event, int places) {
        return ask(token, "PATCH", event, "application/merge-patch+json", "{\"capacity\": " + places + "}");
    }

    private Answer ask(String token, String method, String path, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/events/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "*")
                .header("Content-Type", type)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(0);
            String id = answer.statusCode() < 300 && !answer.body().isEmpty()
                    ? JsonPath.from(answer.body()).getString("id")
                    : "";
            return new Answer(answer.statusCode(), id, Duration.ofSeconds(seconds));
        } catch (IOException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
