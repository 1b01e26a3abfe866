package learninghub.gateway.page;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.ParsableMIMEValue;
import java.util.List;
import java.util.Optional;

/** Content negotiation by {@code Accept} (RFC 9110, 12.5.1). */
public final class Accepts {
    private Accepts() {}

    /** The form to answer in: the best of those offered, the first one when the client has no wish; none when none will do. */
    public static Optional<String> best(RoutingContext request, List<String> offered) {
        List<MIMEHeader> wishes = request.parsedHeaders().accept();
        if (wishes.isEmpty()) {
            return Optional.of(offered.getFirst());
        }
        List<MIMEHeader> offers = offered.stream()
                .<MIMEHeader>map(type -> new ParsableMIMEValue(type).forceParse())
                .toList();
        return Optional.ofNullable(request.parsedHeaders().findBestUserAcceptedIn(wishes, offers))
                .map(MIMEHeader::value);
    }
}
