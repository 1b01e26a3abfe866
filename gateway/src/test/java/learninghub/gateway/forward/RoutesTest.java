package learninghub.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    @ParameterizedTest(name = "{0} belongs to {1}")
    @CsvSource({
        "/api/v1/articles, CONTENT",
        "/api/v1/articles/paser/publication, CONTENT",
        "/api/v1/attachments/1, CONTENT",
        "/api/v1/comments/1/reports, CONTENT",
        "/api/v1/collections, CONTENT",
        "/api/v1/tags/psirf/merger, CONTENT",
        "/api/v1/vocabularies/strategic-objectives/coverage, CONTENT",
        "/api/v1/search/suggestions, CONTENT",
        "/api/v1/glossary, CONTENT",
        "/api/v1/imports/1, CONTENT",
        "/api/v1/exports/articles, CONTENT",
        "/api/v1/changes, CONTENT",
        "/api/v1/webhooks/1/deliveries, CONTENT",
        "/api/v1/me/saved-searches, CONTENT",
        "/feeds/articles.atom, CONTENT",
        "/sitemap.xml, CONTENT",
        "/oai, CONTENT",
        "/api/v1/me, NETWORK",
        "/api/v1/me/profile, NETWORK",
        "/api/v1/me/networks, NETWORK",
        "/api/v1/me/data-export, NETWORK",
        "/api/v1/accounts/1/suspension, NETWORK",
        "/api/v1/partners, NETWORK",
        "/api/v1/networks/psn/meetings/1/notes, NETWORK",
        "/api/v1/notes/searches, NETWORK",
        "/api/v1/calendars/secret.ics, NETWORK",
        "/api/v1/private-files/secret, NETWORK",
        "/api/v1/events, EVENTS",
        "/api/v1/events/1.ics, EVENTS",
        "/api/v1/events.ics, EVENTS",
        "/api/v1/events/imports, EVENTS",
        "/api/v1/event-series/1.ics, EVENTS",
        "/feeds/events.atom, EVENTS",
        "/feeds/events.json, EVENTS",
        "/api/v1/certificates/abc, EVENTS",
        "/api/v1/me/registrations, EVENTS",
        "/api/v1/me/attendance, EVENTS",
        "/api/v1/me/calendar-links, EVENTS",
        "/api/v1/me/event-notices, EVENTS",
        "/api/v1/whoami, GATEWAY",
        "/openapi, GATEWAY",
        "/docs/start.js, GATEWAY",
        "/problems/not-found, GATEWAY"
    })
    void eachAddressHasOneOwner(String path, Owner owner) {
        assertThat(Routes.ownerOf(path)).contains(owner);
    }

    @ParameterizedTest(name = "of {0}")
    @EnumSource(names = {"CONTENT", "NETWORK", "EVENTS"})
    void everyOperationOfAServiceIsRouted(Owner owner) throws IOException {
        Path contract = Path.of("../contracts/openapi", owner.name().toLowerCase(Locale.ROOT) + "-service.yaml");
        List<String> paths = new ArrayList<>();
        new ObjectMapper(new YAMLFactory())
                .readTree(contract.toFile())
                .path("paths")
                .fieldNames()
                .forEachRemaining(paths::add);
        assertThat(paths)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Routes.ownerOf(path)).as(path).contains(owner));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/", "/api", "/api/v1", "/api/v2/articles", "/api/v1/articlesx", "/api/v1/Articles",
                        "/internal/memberships",
                "/q/health", "/q/metrics", "/api/v1/internal", "/realms/hub", "/feedsx", "/%61pi/v1/articles",
                        "/metrics"
            })
    void everythingElseIsNotThere(String path) {
        assertThat(Routes.ownerOf(path)).isEmpty();
    }

    @Test
    void importsAndFilesMayBeLargerThanOtherBodies() {
        assertThat(limit("/api/v1/imports")).contains(BodyLimit.IMPORT);
        assertThat(limit("/api/v1/events/imports")).contains(BodyLimit.IMPORT);
        assertThat(limit("/api/v1/articles/paser/attachments")).contains(BodyLimit.FILE);
        assertThat(limit("/api/v1/networks/psp/meetings/1/papers/2/content")).contains(BodyLimit.FILE);
        assertThat(limit("/api/v1/networks/psp/resources/1/content")).contains(BodyLimit.FILE);
        assertThat(limit("/api/v1/networks/psp/meetings/1/notes")).contains(BodyLimit.BODY);
        assertThat(limit("/api/v1/articles/paser")).contains(BodyLimit.BODY);
        assertThat(limit("/api/v1/articles/paser/comments")).contains(BodyLimit.BODY);
        assertThat(limit("/api/v1/events/imports-of-tea")).contains(BodyLimit.BODY);
    }

    @Test
    void longPollsAndBulkMayTakeLonger() {
        assertThat(Routes.of("/api/v1/changes").map(Route::patience)).contains(Patience.LONG_POLL);
        assertThat(Routes.of("/api/v1/exports/articles").map(Route::patience)).contains(Patience.BULK);
        assertThat(Routes.of("/api/v1/articles").map(Route::patience)).contains(Patience.USUAL);
    }

    private static Optional<BodyLimit> limit(String path) {
        return Routes.of(path).map(Route::limit);
    }
}
