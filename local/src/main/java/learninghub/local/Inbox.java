package learninghub.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the mail catcher has taken: a page for people, {@code /messages} for programs, {@code /messages/<n>} as it was sent. */
final class Inbox implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GreenMail mail;

    Inbox(GreenMail mail) {
        this.mail = mail;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                answer(exchange, "text/html", page());
            } else if (path.equals("/messages")) {
                answer(exchange, "application/json", JSON.writeValueAsString(all()));
            } else if (path.matches("/messages/\\d{1,6}")
                    && number(path) < received().size()) {
                answer(exchange, "text/plain", source(received().get(number(path))));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private List<MimeMessage> received() {
        return Arrays.asList(mail.getReceivedMessages());
    }

    private static int number(String path) {
        return Integer.parseInt(path.substring("/messages/".length()));
    }

    /** In the order they came. */
    private List<Map<String, Object>> all() throws MessagingException, IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (MimeMessage message : received()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("to", message.getHeader("To", ", "));
            one.put("from", message.getHeader("From", ", "));
            one.put("subject", message.getSubject());
            one.put("headers", headers(message));
            List<Map<String, Object>> parts = new ArrayList<>();
            read(message, parts);
            one.put("parts", parts);
            all.add(one);
        }
        return all;
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        Map<String, String> headers = new LinkedHashMap<>();
        Collections.list(message.getAllHeaders()).forEach(header -> headers.put(header.getName(), header.getValue()));
        return headers;
    }

    private static void read(Part part, List<Map<String, Object>> into) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                read(several.getBodyPart(i), into);
            }
            return;
        }
        Map<String, Object> leaf = new LinkedHashMap<>();
        leaf.put("type", part.getContentType());
        leaf.put("name", part.getFileName());
        try (InputStream content = part.getInputStream()) {
            leaf.put("content", new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
        into.add(leaf);
    }

    private static String source(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        message.writeTo(source);
        return source.toString(StandardCharsets.UTF_8);
    }

    /** Newest first. */
    private String page() throws MessagingException {
        List<MimeMessage> received = received();
        StringBuilder rows = new StringBuilder();
        for (int i = received.size() - 1; i >= 0; i--) {
            MimeMessage message = received.get(i);
            rows.append("<tr><td>%s<td>%s<td><a href=\"/messages/%d\">%s</a>\n"
                    .formatted(
                            message.getSentDate() == null
                                    ? ""
                                    : message.getSentDate().toInstant(),
                            escaped(message.getHeader("To", ", ")),
                            i,
                            escaped(message.getSubject())));
        }
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Caught mail</title>
                <h1>Caught mail</h1>
                <p>What the hub has sent since it was started. Nothing leaves this machine.
                The same for programs: <a href="/messages">/messages</a>.</p>
                <table><tr><th>Sent<th>To<th>Subject
                %s</table></html>
                """.formatted(rows);
    }

    private static String escaped(String text) {
        return String.valueOf(text).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
