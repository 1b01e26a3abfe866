package learninghub.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Access tokens from Keycloak for the accounts of the local realm, whose passwords are their names. */
final class Tokens {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Tokens() {}

    static String of(String issuer, String account) {
        String form = account.equals("partner")
                ? "grant_type=client_credentials&client_id=partner&client_secret=partner"
                : "grant_type=password&client_id=hub-cli&scope=openid&username=" + account + "&password=" + account;
        return ask(issuer, form, account);
    }

    /** A token for Keycloak's own admin API, as the administrator this data folder was made with. */
    static String ofAdministrator(String keycloakUrl, String password) {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + password;
        return ask(keycloakUrl + "/realms/master", form, "admin");
    }

    private static String ask(String issuer, String form, String account) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            JsonNode answer = JSON.readTree(
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!answer.hasNonNull("access_token")) {
                throw new StartFailed("Keycloak gave no token for " + account + ": " + answer);
            }
            return answer.get("access_token").asText();
        } catch (IOException e) {
            throw new StartFailed("Keycloak does not answer at " + issuer + "; is the hub up (bin/run)?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while asking for a token", e);
        }
    }
}
