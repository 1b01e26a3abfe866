package learninghub.content.taxonomy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** A tag that more pieces carry than are rendered in one go; {@code -Dpieces=10000} for the figures in decision 19. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ManyPiecesTest {
    private static final Logger LOG = Logger.getLogger(ManyPiecesTest.class);
    private static final int PIECES = Integer.getInteger("pieces", 600);

    @Inject
    AgroalDataSource database;

    @Test
    void aRenameReachesEveryPieceAndTheLogNamesEach() throws SQLException {
        String name = Shelf.word();
        Shelf.tag(name);
        UUID piece = UUID.fromString(Desk.id(Shelf.published("tags", Slug.of(name))));
        multiply(piece, Slug.of(name));
        long logged = count("select count(*) from public_change");
        assertThat(given().get("/api/v1/tags/" + Slug.of(name)).<Integer>path("count"))
                .isEqualTo(PIECES + 1);

        long start = System.nanoTime();
        Response renamed = Shelf.changeTag(Slug.of(name), "{\"name\": \"Now " + name + "\"}");
        long answered = System.nanoTime();

        assertThat(renamed.statusCode()).isEqualTo(200);
        String rendered = "select count(*) from live_article where view like '%\"Now " + name
                + "\"%' and card like '%\"Now " + name + "\"%'";
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> count(rendered) == PIECES + 1);
        LOG.infof(
                "rename: pieces=%d answered=%dms shown=%dms",
                PIECES, (answered - start) / 1_000_000, (System.nanoTime() - start) / 1_000_000);
        assertThat(count("select count(*) from public_change")).isGreaterThanOrEqualTo(logged + PIECES + 1);
    }

    /** The same piece many times, as far as reading it goes. */
    private void multiply(UUID piece, String tag) throws SQLException {
        String with =
                "with copy as (select gen_random_uuid() as id, 'copy-' || n || '-' || ? as slug from generate_series(1, ?) n), ";
        run(with + """
                a as (insert into article select (jsonb_populate_record(a, jsonb_build_object('id', copy.id, 'slug', copy.slug))).*
                      from article a, copy where a.id = ?)
                insert into live_article select (jsonb_populate_record(la,
                  jsonb_build_object('article_id', copy.id, 'slug', copy.slug, 'view', replace(la.view, la.slug, copy.slug),
                    'card', replace(la.card, la.slug, copy.slug)))).* from live_article la, copy where la.article_id = ?""", tag, PIECES, piece, piece);
        run("""
                insert into live_article_tag (tag_id, published_at, article_id, place)
                select l.tag_id, l.published_at, la.article_id, l.place from live_article_tag l, live_article la
                where l.article_id = ? and la.slug like 'copy-%-' || ?""", piece, tag);
    }

    private void run(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}
