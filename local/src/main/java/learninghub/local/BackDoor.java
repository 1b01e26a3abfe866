package learninghub.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service as somebody would who came past the gateway, exactly in these bytes: every operation of its contract and of its
 * internal addresses. Each method returns the requests that were not refused as the gateway refuses them.
 */
public final class BackDoor {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String SOMETHING = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2eff";
    private static final Pattern PROBLEM = Pattern.compile("(?i)content-type: *application/problem\\+json");
    private static final String NO_JSON = "not json";

    private final int port;
    private final List<Operation> operations = new ArrayList<>();

    private record Operation(String method, String path, String contentType, boolean open) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** @param internal operations that no contract tells, as {@code "PUT /internal/x"} */
    public BackDoor(int port, JsonNode contract, String... internal) {
        this.port = port;
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replaceAll("\\{\\w+}", SOMETHING),
                                contentType(operation.getValue()),
                                operation.getValue().path("security").isEmpty()))));
        for (String told : internal) {
            operations.add(new Operation(told.split(" ")[0], told.split(" ")[1], "application/json", false));
        }
    }

    /** Every operation × every token that is not ours, open or not, whatever else is wrong with the request. */
    public List<String> wrongOnBadTokens() {
        AtomicInteger keysFetched = new AtomicInteger();
        HttpServer theirs = keyServer(keysFetched);
        List<String> wrong = new ArrayList<>();
        try {
            String keys = "http://127.0.0.1:" + theirs.getAddress().getPort() + "/keys";
            Map<String, String> bad = BadTokens.asCredentials(keys);
            for (Operation operation : operations) {
                bad.forEach((name, credentials) -> expect(
                        401,
                        "unauthorized",
                        ask(operation, operation.path(), credentials),
                        operation + ": " + name,
                        wrong));
            }
        } finally {
            theirs.stop(0);
        }
        if (keysFetched.get() > 0) {
            wrong.add("keys that tokens pointed to were fetched");
        }
        return wrong;
    }

    /** Every operation that is not open, without any token and with two. */
    public List<String> wrongWithoutOneToken() {
        List<String> wrong = new ArrayList<>();
        String good = Cast.editor().bearer();
        for (Operation operation : operations) {
            if (!operation.open()) {
                expect(401, "unauthorized", ask(operation, operation.path(), null), operation + ": no token", wrong);
            }
            String two = good + "\r\nAuthorization: " + good;
            expect(401, "unauthorized", ask(operation, operation.path(), two), operation + ": two tokens", wrong);
        }
        return wrong;
    }

    /** Every operation at addresses that are nearly its own; an editor asks. */
    public List<String> wrongOnOddTargets() {
        List<String> wrong = new ArrayList<>();
        String good = Cast.editor().bearer();
        for (Operation operation : operations) {
            OddRequests.targets(operation.path())
                    .forEach(target -> expect(
                            400,
                            "invalid-path",
                            ask(operation, target, good),
                            operation.method() + " " + target,
                            wrong));
            String capitals = operation.path().toUpperCase(Locale.ROOT);
            expect(404, "not-found", ask(operation, capitals, good), operation.method() + " " + capitals, wrong);
        }
        return wrong;
    }

    /**
     * What is not even HTTP is refused by the server itself, with a bare 400 or by hanging up; nothing behind it is looked at.
     *
     * @param target of a POST that an editor may ask for
     */
    public List<String> wrongOnOddFraming(String target) {
        List<String> wrong = new ArrayList<>();
        String head = "POST " + target
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                + Cast.editor().bearer() + "\r\n";
        String hidden = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        for (String framing : OddRequests.framings()) {
            String answer = send(head + framing + "\r\n\r\n0\r\n\r\n" + hidden);
            if (!isOne(answer) || !answer.startsWith("HTTP/1.1 400 ")) {
                wrong.add(framing + " -> " + answer);
            }
        }
        for (String chunks : OddRequests.chunks()) {
            String answer = send(head + "Transfer-Encoding: chunked\r\n\r\n" + chunks + hidden);
            if (!isOne(answer) || !answer.isEmpty() && !answer.startsWith("HTTP/1.1 400 ")) {
                wrong.add(chunks + " -> " + answer);
            }
        }
        return wrong;
    }

    /**
     * Where the length is told twice, in chunks and in a number, the chunks are what counts.
     *
     * @return the answers to a POST whose body goes on behind that number
     */
    public String answerToTwoLengths(String target, String body) {
        return send(
                "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                        + Cast.editor().bearer()
                        + "\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
    }

    /** A client that promises a hundred bytes, sends ten and is gone. */
    public void hangUp(String target) throws IOException {
        try (Wire wire = Wire.to(port)) {
            wire.send("POST " + target
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                    + Cast.editor().bearer() + "\r\nContent-Length: 100\r\n\r\n{\"name\": \"");
        }
    }

    private static String contentType(JsonNode operation) {
        Iterator<String> types = operation.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : "application/json";
    }

    private static HttpServer keyServer(AtomicInteger asked) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                asked.incrementAndGet();
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ask(Operation operation, String target, @Nullable String credentials) {
        return send(operation.method() + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (credentials == null ? "" : "Authorization: " + credentials + "\r\n")
                + (operation.method().equals("GET")
                        ? "\r\n"
                        : "Content-Type: " + operation.contentType() + "\r\nContent-Length: " + NO_JSON.length()
                                + "\r\n\r\n" + NO_JSON));
    }

    private String send(String request) {
        try (Wire wire = Wire.to(port)) {
            return wire.send(request).rest();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void expect(int status, String problem, String answer, String request, List<String> wrong) {
        if (!isOne(answer)
                || !answer.startsWith("HTTP/1.1 " + status + " ")
                || !PROBLEM.matcher(answer).find()
                || !answer.contains("/problems/" + problem)) {
            wrong.add(request + " -> " + answer.lines().limit(1).toList());
        }
    }

    private static boolean isOne(String answers) {
        return answers.indexOf("HTTP/1.1 ") == answers.lastIndexOf("HTTP/1.1 ");
    }
}
