package learninghub.content.exports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learninghub.content.Desk;
import learninghub.content.RealInput;
import learninghub.content.RealParts;
import learninghub.content.article.Draft;
import learninghub.local.Cast;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything out, and in again. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EntityManager database;

    @Test
    void readersGetPublishedPiecesOnly() {
        String published = published(Map.of());
        String draft = Desk.id(Desk.draft(Desk.editor()));

        assertThat(ids(lines(given(), ""))).contains(published).doesNotContain(draft);
        assertThat(ids(lines(Desk.member(), ""))).contains(published).doesNotContain(draft);
    }

    @Test
    void anEditorGetsTheWorkingCopiesHeMaySee() {
        String published = published(Map.of());
        Desk.editor()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"summary\":\"New.\"}")
                .patch("/api/v1/articles/" + published);
        String membersDraft = Desk.id(Desk.draft(Desk.member()));
        String handedIn = Desk.id(Desk.submitted(Desk.draft(Desk.member())));

        Map<String, ObjectNode> lines = lines(Desk.editor(), "");

        assertThat(lines.get(published).path("summary").asText()).isEqualTo("New.");
        assertThat(ids(lines)).contains(handedIn).doesNotContain(membersDraft);
        assertThat(lines(Desk.editor(), "?copy=live").get(published).has("summary"))
                .isFalse();
    }

    @Test
    void whatAPersonIsToldIsKeptNowhere() {
        Desk.editor().get("/api/v1/exports/articles").then().header("Cache-Control", "private, no-store");
        given().get("/api/v1/exports/articles").then().header("Cache-Control", "public, no-cache");
    }

    @Test
    void filtersNarrowIt() {
        String tag = "export-" + UUID.randomUUID();
        String tagged = published(Map.of("tags", List.of(tag)));
        published(Map.of());

        assertThat(ids(lines(given(), "?tag=" + tag))).containsExactly(tagged);
        assertThat(lines(given(), "?tag=" + tag + "&type=news")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=5", "?status=draft", "?updatedFrom=yesterday", "?copy=both"})
    void whatItDoesNotKnowIsRefusedBeforeAnythingIsSent(String query) {
        given().get("/api/v1/exports/articles" + query)
                .then()
                .statusCode(400)
                .contentType(containsString("problem+json"));
    }

    @Test
    void workingCopiesAreForEditors() {
        Desk.member().get("/api/v1/exports/articles?copy=working").then().statusCode(403);
    }

    @Test
    void manyBatchesAreSentWithoutGapOrRepetition() {
        String tag = "batches-" + UUID.randomUUID();
        String lines = Stream.iterate(0, n -> n + 1)
                .limit(120)
                .map(n -> "{\"type\":\"article\",\"title\":\"%s %d\",\"body\":\"B\",\"tags\":[\"%s\"]}"
                        .formatted(tag, n, tag))
                .collect(Collectors.joining("\n"));
        imported(Cast.editor(), "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8), "?publish=true");

        List<String> titles = sent(given(), "?tag=" + tag).stream()
                .map(line -> line.path("title").asText())
                .toList();

        assertThat(titles).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void aStreamThatCannotBeFinishedDoesNotEndAsIfItWere() {
        String tag = "broken-" + UUID.randomUUID();
        String body = "x".repeat(2_000);
        String lines = Stream.iterate(0, n -> n + 1)
                .limit(60)
                .map(n -> "{\"type\":\"article\",\"title\":\"%s %d\",\"body\":\"%s\",\"tags\":[\"%s\"]}"
                        .formatted(tag, n, body, tag))
                .collect(Collectors.joining("\n"));
        imported(Cast.editor(), "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8), "?publish=true");
        String last = new ArrayList<>(lines(given(), "?tag=" + tag).keySet()).getLast();
        content(last, "jsonb_set(content, '{draft,type}', '\"nonsense\"')");
        try {
            assertThatThrownBy(() -> sent(given(), "?tag=" + tag)).isInstanceOf(Exception.class);
        } finally {
            content(last, "jsonb_set(content, '{draft,type}', '\"article\"')");
        }
    }

    @Test
    void everythingThatCanBeWrittenIsInALine() {
        List<String> ids = List.of(published(whole()), published(news()));

        Map<String, ObjectNode> lines = lines(given(), "");

        assertThat(ids.stream()
                        .flatMap(id -> lines.get(id).properties().stream())
                        .map(Map.Entry::getKey))
                .containsAll(fields());
    }

    @Test
    void aLineOfOurOwnIsTheSamePieceAgain() {
        String id = published(whole());
        String line = lines(Desk.editor(), "").get(id).toString();

        JsonPath job = imported(Cast.editor(), "application/x-ndjson", line.getBytes(StandardCharsets.UTF_8), "");

        assertThat(job.getString("items[0].outcome")).isEqualTo("unchanged");
    }

    @Test
    void whatWentOutComesInAsTheSameContent() {
        List<String> ids = List.of(published(whole()), published(news()));
        Map<String, ObjectNode> lines = lines(given(), "");

        assertThat(reimported(ids.stream().map(lines::get).toList())).isEmpty();
    }

    @Test
    void theSamplesComeInAsTheSameContent() throws IOException {
        JsonPath job;
        try (Stream<Path> samples = Files.list(Path.of("../samples/articles"))) {
            job = imported(
                    Cast.editor(), "application/zip", zipped(samples.sorted().toList()), "?publish=true");
        }

        assertThat(reimported(exported(job))).isEmpty();
    }

    @Test
    void theRealHubsItemsComeInAsTheSameContent() throws IOException {
        RealInput.assumed();
        JsonPath job =
                imported(Cast.editor(), "application/x-ndjson", RealInput.bytes("hub-items.jsonl"), "?publish=true");
        List<ObjectNode> lines = exported(job);

        assertThat(lines).hasSize(47);
        assertThat(reimported(lines)).isEmpty();
        JsonPath again = imported(Cast.editor(), "application/x-ndjson", bytes(lines), "");
        assertThat(again.getInt("unchanged")).isEqualTo(47);
    }

    /** A draft with something in each field a resource has. */
    private static Map<String, Object> whole() {
        String tag = "whole-" + UUID.randomUUID();
        Map<String, Object> draft = new HashMap<>();
        draft.put("type", "resource");
        draft.put("form", "toolkit");
        draft.put("title", Desk.title() + " with  two spaces & <b>markup</b>");
        draft.put("summary", "Summary “quoted” – dash, â€™ left as it is.");
        draft.put("body", "## Head\r\n\r\n<div>HTML</div>\n\n[x](/a b.pdf) ```code```\n\ttab");
        draft.put("language", "en-GB");
        draft.put("categories", List.of("strategic-objectives/6.2"));
        draft.put("tags", List.of(tag));
        draft.put(
                "authors",
                List.of(Map.of("name", "Asha Example", "role", "Nurse", "organisation", "Example Hospital")));
        draft.put("sharedBy", Map.of("name", "Example Institute", "url", "https://institute.example.org"));
        draft.put("country", "SG");
        draft.put("audience", List.of("staff"));
        draft.put("licence", "CC-BY-4.0");
        draft.put("originality", "pre-existing");
        draft.put(
                "references",
                List.of(Map.of("text", "A study", "doi", "10.5555/" + tag, "url", "https://doi.org/10.5555/" + tag)));
        draft.put(
                "attachments",
                List.of(Map.of(
                        "name", "Sheet", "url", "/files/sheet.pdf", "mediaType", "application/pdf", "language", "en")));
        draft.put("contentWarnings", List.of("harm to a child"));
        draft.put("closesAt", "2027-01-31T12:00:00Z");
        draft.put("reviewBy", "2027-06-30");
        draft.put("cover", Map.of("url", "https://images.example.org/ward.jpg", "alt", "A ward"));
        draft.put("anonymous", false);
        draft.put("patientStory", false);
        draft.put("variantOf", published(Map.of()));
        draft.put("variant", "audio");
        return draft;
    }

    /** What only news have. */
    private static Map<String, Object> news() {
        String address = "https://news.example.org/" + UUID.randomUUID();
        return Map.of(
                "type",
                "news",
                "source",
                Map.of("name", "Example News", "url", address, "date", "2026-06-22"),
                "access",
                "registration");
    }

    /** What is kept of a draft; an acceptance is an act of an editor and no part of the piece. */
    private static List<String> fields() {
        return Arrays.stream(Draft.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("acceptedIdentifiers"))
                .toList();
    }

    /** Taken in by somebody else, for whom every line is a new piece; those that differ. */
    private List<String> reimported(List<ObjectNode> lines) {
        var before = ids(lines(Desk.editor(), ""));
        JsonPath job = imported(Cast.partner(), "application/x-ndjson", bytes(lines), "");
        assertThat(job.getInt("created")).as(job.prettify()).isEqualTo(lines.size());
        List<ObjectNode> taken = sent(Desk.editor(), "").stream()
                .filter(line -> !before.contains(line.path("id").asText()))
                .toList();
        assertThat(taken).hasSameSizeAs(lines);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!written(taken.get(i)).equals(written(lines.get(i)))) {
                different.add(written(taken.get(i)) + "\n" + written(lines.get(i)));
            }
        }
        return different;
    }

    private static JsonNode written(ObjectNode line) {
        return line.deepCopy().retain(fields());
    }

    private static List<ObjectNode> exported(JsonPath job) {
        Map<String, ObjectNode> bySlug = new LinkedHashMap<>();
        sent(given(), "").forEach(line -> bySlug.put(line.path("slug").asText(), line));
        return job.<String>getList("items.ref").stream()
                .filter(ref -> ref != null)
                .map(bySlug::get)
                .toList();
    }

    private void content(String id, String expression) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update article_revision set content = " + expression + " where article_id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
    }

    private static String published(Map<String, ?> further) {
        Map<String, Object> draft = new HashMap<>(Map.of("type", "article", "title", Desk.title(), "body", "B"));
        draft.putAll(further);
        return Desk.id(Desk.published(draft));
    }

    private static java.util.Set<String> ids(Map<String, ObjectNode> lines) {
        return lines.keySet();
    }

    private static Map<String, ObjectNode> lines(io.restassured.specification.RequestSpecification by, String query) {
        Map<String, ObjectNode> lines = new LinkedHashMap<>();
        sent(by, query).forEach(line -> lines.put(line.path("id").asText(), line));
        return lines;
    }

    private static List<ObjectNode> sent(io.restassured.specification.RequestSpecification by, String query) {
        return by.get("/api/v1/exports/articles" + query)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .map(ExportTest::line)
                .toList();
    }

    private static ObjectNode line(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(List<ObjectNode> lines) {
        return lines.stream()
                .map(ObjectNode::toString)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(List<Path> files) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            for (Path file : files) {
                zip.putNextEntry(new java.util.zip.ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private static JsonPath imported(Cast by, String mediaType, byte[] body, String query) {
        String location = given().auth()
                .oauth2(by.token())
                .contentType(mediaType)
                .body(body)
                .post("/api/v1/imports" + query)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(
                        () -> given().auth().oauth2(by.token()).get(location).jsonPath(),
                        job -> !"running".equals(job.getString("state")));
    }
}
