package learninghub.content.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** What nobody holds is deleted; what somebody holds, or is just about to, is not. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CollectOrphansTest {
    @Inject
    CollectOrphans collector;

    @Inject
    AttachmentTable table;

    @Inject
    FileStore store;

    @Inject
    AgroalDataSource database;

    @Test
    void theFilesOfADroppedDraftAreCollected() throws IOException {
        String piece = Desk.id(Desk.draft(Desk.member()));
        UUID file = upload(piece);
        Desk.member()
                .header("If-Match", "*")
                .delete("/api/v1/articles/" + piece)
                .then()
                .statusCode(204);

        collector.collect(Instant.now().plusSeconds(1));

        assertThat(isThere(file)).isFalse();
    }

    @Test
    void afterTheGraceAFileHeldByAnyRevisionIsStillThere() throws IOException {
        String piece = Desk.id(Desk.draft(Desk.member()));
        UUID file = upload(piece);
        given().auth()
                .oauth2(Cast.member().token())
                .header("If-Match", "*")
                .delete("/api/v1/attachments/" + file)
                .then()
                .statusCode(204);

        collector.collect(Instant.now().plusSeconds(1));

        assertThat(isThere(file)).isTrue();
    }

    @Test
    void withinTheGraceNothingIsTouched() throws IOException {
        UUID bytes = bytesOnNoRecord();

        collector.collect();

        assertThat(isThere(bytes)).isTrue();
    }

    @Test
    void bytesOnNoRecordAreCollected() throws IOException {
        UUID bytes = bytesOnNoRecord();

        collector.collect(Instant.now().plusSeconds(1));

        assertThat(isThere(bytes)).isFalse();
    }

    @Test
    void aFileThatATransactionIsAboutToHoldIsLeftAlone() throws Exception {
        UUID file = bytesOnNoRecord();
        table.register(
                new AttachmentTable.Row(file, Kind.TEXT, 1, "0", Scan.NONE),
                UUID.fromString(Desk.id(Desk.draft(Desk.member()))),
                Instant.now());
        try (Connection saving = database.getConnection()) {
            saving.setAutoCommit(false);
            lockAsASavingTransactionDoes(saving, file);

            collector.collect(Instant.now().plusSeconds(1));

            assertThat(isThere(file)).isTrue();
            saving.rollback();
        }
        collector.collect(Instant.now().plusSeconds(1));
        assertThat(isThere(file)).isFalse();
    }

    private static void lockAsASavingTransactionDoes(Connection saving, UUID file) throws SQLException {
        try (PreparedStatement lock = saving.prepareStatement("select id from attachment where id = ? for key share")) {
            lock.setObject(1, file);
            assertThat(lock.executeQuery().next()).isTrue();
        }
    }

    private UUID upload(String piece) {
        return UUID.fromString(Desk.id(AttachmentTest.upload(
                given().auth().oauth2(Cast.member().token()), piece, "a.txt", Planted.latin("words"), "")));
    }

    private UUID bytesOnNoRecord() throws IOException {
        UUID key = UUID.randomUUID();
        store.put(key, Files.writeString(Files.createTempFile(Path.of("target"), "orphan", ""), "x"));
        return key;
    }

    private boolean isThere(UUID key) throws IOException {
        List<UUID> all = new ArrayList<>();
        store.list(stored -> all.add(stored.key()));
        return all.contains(key);
    }
}
