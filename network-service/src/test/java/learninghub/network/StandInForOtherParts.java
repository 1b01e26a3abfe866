package learninghub.network;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import learninghub.local.Cast;

/**
 * Speaks the other services' internal calls, and the little of Keycloak that accounts need, on loopback. What was asked of it can be
 * asked for under {@code /asked}. The real ones meet in the journeys.
 */
public final class StandInForOtherParts {
    /** At whose erasure content-service breaks the first time. */
    public static final Cast BREAKS_ONCE = Cast.stranger(951);

    /** About whom events-service breaks always. */
    public static final Cast BREAKS = Cast.stranger(952);

    /** In the title of a digest that content-service refuses the first time. */
    public static final String REFUSED_ONCE = "Refused once";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    String start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/protocol/openid-connect/token", exchange -> answer(exchange, 200, """
                {"access_token": "token", "token_type": "Bearer", "expires_in": 300}"""));
        server.createContext("/asked", exchange -> answer(exchange, 200, String.join("\n", asked)));
        server.createContext("/content/internal/digests", this::digest);
        server.createContext("/content/", this::service);
        server.createContext("/events/", this::service);
        server.createContext("/keycloak/users/", this::user);
        server.createContext("/keycloak/clients", this::client);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void service(HttpExchange exchange) throws IOException {
        String what = note(exchange);
        boolean first = asked.stream().filter(what::equals).count() == 1;
        if (what.contains("/content/") && what.endsWith(BREAKS_ONCE.subject() + "/erasure") && first
                || what.contains("/events/") && what.contains(BREAKS.subject())) {
            answer(exchange, 500, "{}");
        } else {
            answer(exchange, 200, "{\"comments\": [{\"text\": \"Of the stand-in\"}]}");
        }
    }

    /** What was handed in stands under {@code /asked} with its key and trace. */
    private void digest(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(String.join(
                " ",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("traceparent"),
                body));
        boolean first = asked.stream().filter(call -> call.endsWith(body)).count() == 1;
        if (body.contains(REFUSED_ONCE) && first) {
            answer(exchange, 503, "{}");
        } else {
            answer(
                    exchange,
                    201,
                    "{\"id\": \"" + UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)) + "\"}");
        }
    }

    private void user(HttpExchange exchange) throws IOException {
        note(exchange);
        String id = exchange.getRequestURI().getPath().split("/")[3];
        if (gone.contains(id)) {
            answer(exchange, 404, "{}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, """
                    {"id": "%s", "username": "%s", "email": "%s@hub.example", "emailVerified": true, "enabled": true,
                     "firstName": "Test", "access": {}}""".formatted(id, id, id));
        } else {
            if (exchange.getRequestMethod().equals("DELETE")) {
                gone.add(id);
            }
            answer(exchange, 204, "");
        }
    }

    /** Draws a secret for a new client as Keycloak does; what a client was made with is under {@code /asked}. */
    private void client(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String what = note(exchange) + " " + body;
        asked.add(what);
        switch (exchange.getRequestMethod()) {
            case "POST" -> answer(exchange, 201, "");
            case "GET" ->
                answer(exchange, 200, ofClient(exchange.getRequestURI().getQuery() != null));
            default -> answer(exchange, 204, "");
        }
    }

    /** @param byName then a list of those of that name, with an id */
    private static String ofClient(boolean byName) {
        return byName
                ? "[{\"id\": \"" + UUID.randomUUID() + "\"}]"
                : "{\"value\": \"drawn-by-keycloak-" + UUID.randomUUID() + "\", \"enabled\": true}";
    }

    private String note(HttpExchange exchange) {
        String what =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        asked.add(what);
        return what;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
