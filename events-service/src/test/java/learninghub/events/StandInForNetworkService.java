package learninghub.events;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import learninghub.local.Cast;

/**
 * Speaks network-service's internal call and Keycloak's token endpoint on loopback, so that slowness and failure can be had at will: what
 * it answers depends on whom it is asked about. The real pair meets in the journeys.
 */
public final class StandInForNetworkService {
    /** About whom it takes longer than anybody waits. */
    public static final Cast SLOW = Cast.stranger(901);

    /** About whom it breaks. */
    public static final Cast BROKEN = Cast.stranger(902);

    /** Belongs to a network other than the Patient Safety Partners Network. */
    public static final Cast ELSEWHERE = Cast.stranger(903);

    static final String PARTNERS_NETWORK = "patient-safety-partners-network";
    private static final Duration TOO_LONG = Duration.ofSeconds(8);
    private static final String TOKEN = "token-of-events-service";

    private HttpServer server;

    String start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/protocol/openid-connect/token", exchange -> answer(exchange, 200, """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 300}""".formatted(TOKEN)));
        server.createContext("/internal/memberships/check", StandInForNetworkService::check);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void check(HttpExchange exchange) throws IOException {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
            return;
        }
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (query.contains(SLOW.subject())) {
            pause();
        }
        int status = query.contains(BROKEN.subject()) ? 500 : 200;
        answer(exchange, status, "{\"active\": %s}".formatted(active(query)));
    }

    private static boolean active(String query) {
        if (query.contains(ELSEWHERE.subject())) {
            return !query.contains("network=");
        }
        return query.contains(Cast.member().subject()) || query.contains(SLOW.subject());
    }

    private static void pause() {
        try {
            Thread.sleep(TOO_LONG);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
