package learninghub.gateway.forward;

import static learninghub.gateway.cache.Keeping.A_SECOND;
import static learninghub.gateway.cache.Keeping.UNTIL_CHANGED;
import static learninghub.gateway.forward.BodyLimit.FILE;
import static learninghub.gateway.forward.BodyLimit.IMPORT;
import static learninghub.gateway.forward.Owner.CONTENT;
import static learninghub.gateway.forward.Owner.EVENTS;
import static learninghub.gateway.forward.Owner.GATEWAY;
import static learninghub.gateway.forward.Owner.NETWORK;
import static learninghub.gateway.forward.Patience.BULK;
import static learninghub.gateway.forward.Patience.LONG_POLL;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every address that can be reached from outside. The longest path that fits decides; what fits none is not there, so the services'
 * {@code /internal} and {@code /q} are unreachable without being named.
 */
public final class Routes {
    private static final Segment ROOT = new Segment();

    static {
        table().forEach(Routes::plant);
    }

    private Routes() {}

    private static Stream<Route> table() {
        return Stream.of(
                        CONTENT.serves(
                                        "/api/v1/articles",
                                        "/api/v1/tags",
                                        "/api/v1/vocabularies",
                                        "/feeds",
                                        "/sitemap.xml")
                                .map(route -> route.kept(UNTIL_CHANGED)),
                        CONTENT.serves(
                                        "/api/v1/articles/*/comments",
                                        "/api/v1/articles/*/related",
                                        "/api/v1/articles/*/variants",
                                        "/api/v1/collections",
                                        "/api/v1/search",
                                        "/api/v1/glossary",
                                        "/feeds/searches")
                                .map(route -> route.kept(A_SECOND)),
                        CONTENT.serves(
                                "/api/v1/attachments",
                                "/api/v1/comments",
                                "/api/v1/previews",
                                "/api/v1/tag-proposals",
                                "/api/v1/webhooks",
                                "/api/v1/me/saved-searches",
                                "/oai"),
                        CONTENT.serves("/api/v1/articles/*/attachments")
                                .map(route -> route.taking(FILE).waiting(BULK)),
                        CONTENT.serves("/api/v1/imports")
                                .map(route -> route.taking(IMPORT).waiting(BULK)),
                        CONTENT.serves("/api/v1/exports").map(route -> route.waiting(BULK)),
                        CONTENT.serves("/api/v1/changes").map(route -> route.waiting(LONG_POLL)),
                        NETWORK.serves(
                                "/api/v1/me",
                                "/api/v1/accounts",
                                "/api/v1/partners",
                                "/api/v1/networks",
                                "/api/v1/notes",
                                "/api/v1/calendars",
                                "/api/v1/private-files"),
                        NETWORK.serves("/api/v1/networks/*/meetings/*/papers", "/api/v1/networks/*/resources")
                                .map(route -> route.taking(FILE)),
                        EVENTS.serves(
                                        "/api/v1/events",
                                        "/api/v1/events.ics",
                                        "/api/v1/event-series",
                                        "/feeds/events.atom",
                                        "/feeds/events.json")
                                .map(route -> route.kept(A_SECOND)),
                        EVENTS.serves(
                                "/api/v1/certificates",
                                "/api/v1/me/registrations",
                                "/api/v1/me/attendance",
                                "/api/v1/me/calendar-links",
                                "/api/v1/me/event-notices"),
                        EVENTS.serves("/api/v1/events/imports")
                                .map(route -> route.taking(IMPORT).waiting(BULK)),
                        GATEWAY.serves(
                                "/api/v1/whoami",
                                "/openapi",
                                "/openapi.json",
                                "/openapi.yaml",
                                "/docs",
                                "/problems",
                                "/.well-known"))
                .flatMap(routes -> routes);
    }

    /** Who answers this path; nobody when it stands under none of the table's. */
    public static Optional<Owner> ownerOf(String path) {
        return of(path).map(Route::owner);
    }

    static Optional<Route> of(String path) {
        Segment at = ROOT;
        Optional<Route> found = Optional.empty();
        for (int from = 1, end; from < path.length(); from = end + 1) {
            end = path.indexOf('/', from);
            end = end < 0 ? path.length() : end;
            Segment next = at.below(path.substring(from, end));
            if (next == null) {
                break;
            }
            at = next;
            found = at.route == null ? found : Optional.of(at.route);
        }
        return found;
    }

    private static void plant(Route route) {
        Segment at = ROOT;
        for (String name : route.path().substring(1).split("/")) {
            at = at.below.computeIfAbsent(name, added -> new Segment());
        }
        at.route = route;
    }

    private static final class Segment {
        private final Map<String, Segment> below = new HashMap<>();
        private @Nullable Route route;

        @Nullable
        Segment below(String name) {
            Segment named = below.get(name);
            return named == null ? below.get("*") : named;
        }
    }
}
