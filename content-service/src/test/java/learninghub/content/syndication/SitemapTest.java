package learninghub.content.syndication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.content.article.PublicSite;
import learninghub.content.article.PublishedPieces;
import learninghub.http.Refusal;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class SitemapTest {
    @Inject
    PublishedPieces pieces;

    @Inject
    PublicSite site;

    @Test
    void itNamesEveryPublishedPieceAndNoDraft() {
        String slug = published();
        String draft = Desk.draft(Desk.editor()).path("slug");

        XmlPath map =
                given().get("/sitemap.xml").then().statusCode(200).extract().xmlPath();

        assertThat(map.getList("urlset.url.loc", String.class))
                .contains("https://hub.example.org/api/v1/articles/" + slug)
                .doesNotContain("https://hub.example.org/api/v1/articles/" + draft);
        assertThat(map.getString("urlset.url[0].lastmod")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void asManyAsFitStandInOneFile() throws Exception {
        published();

        assertThat(written((int) pieces.count(), null).getList("urlset.url.loc"))
                .hasSize((int) pieces.count());
    }

    @Test
    void whatDoesNotFitStandsInPartsThatAnIndexNames() throws Exception {
        published();
        published();
        int most = (int) pieces.count() / 2 + 1;

        List<String> parts = written(most, null).getList("sitemapindex.sitemap.loc", String.class);
        Set<String> all = new HashSet<>(written(most, 1).getList("urlset.url.loc", String.class));
        all.addAll(written(most, 2).getList("urlset.url.loc", String.class));

        assertThat(parts)
                .containsExactly(
                        "https://hub.example.org/sitemap.xml?part=1", "https://hub.example.org/sitemap.xml?part=2");
        assertThat(all).hasSize((int) pieces.count());
    }

    @Test
    void aPartThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> new Sitemap(pieces, site, 50_000).part(2)).isInstanceOf(Refusal.NotFound.class);
    }

    private XmlPath written(int most, Integer part) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Sitemap(pieces, site, most).part(part).write(out);
        return XmlPath.from(out.toString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String published() {
        return Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B"))
                .path("slug");
    }
}
