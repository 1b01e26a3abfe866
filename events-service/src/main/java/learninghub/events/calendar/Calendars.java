package learninghub.events.calendar;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A calendar as an answer. */
final class Calendars {
    static final String MEDIA_TYPE = "text/calendar";

    private Calendars() {}

    static Response.ResponseBuilder answer(byte[] calendar) {
        return Response.ok(calendar)
                .type(MEDIA_TYPE + ";charset=UTF-8")
                .header("Content-Disposition", "inline; filename=\"events.ics\"")
                .tag(new EntityTag(digest(calendar)));
    }

    private static String digest(byte[] calendar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(calendar), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
