package learninghub.notices;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What a person sees who follows the link at the end of a letter. Looking changes nothing: programs that check links for harm look at all
 * of them. Only the button, and a mail program's own (RFC 8058), send a POST.
 */
public final class UnsubscribePage {
    private UnsubscribePage() {}

    public static Response asking() {
        return page("""
                <p>Do you want no more notices of the kind that this link came with?</p>
                <form method="post"><button name="List-Unsubscribe" value="One-Click">No more of these</button></form>""");
    }

    public static Response done() {
        return page("<p>You get no more notices of this kind. Your settings on the hub turn them on again.</p>");
    }

    private static Response page(String body) {
        return Response.ok("""
                        <!doctype html>
                        <html lang="en"><head><meta charset="utf-8"><title>Notices</title></head>
                        <body>%s</body></html>
                        """.formatted(body), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; form-action 'self'")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
