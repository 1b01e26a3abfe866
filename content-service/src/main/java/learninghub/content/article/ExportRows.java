package learninghub.content.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Pieces as they are written, for an export. A line holds the very record that writing uses, so whatever can be written of a piece is in
 * it, and a few facts about the piece beside it.
 */
@ApplicationScoped
public class ExportRows {
    /** How many pieces are in memory at once. */
    static final int BATCH = 50;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ArticleRepository articles;
    private final LiveArticleList list;
    private final Taxonomy taxonomy;
    private final PublicSite site;
    private final ObjectMapper json;

    ExportRows(
            ArticleRepository articles, LiveArticleList list, Taxonomy taxonomy, PublicSite site, ObjectMapper json) {
        this.articles = articles;
        this.list = list;
        this.taxonomy = taxonomy;
        this.site = site;
        this.json = json;
    }

    /** One line. */
    public record Row(UUID id, String json) {}

    /** The next pieces after this one, in the order they were begun; none at the end. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Row> after(@Nullable UUID last, ExportFilter filter, Caller caller) {
        UUID after = last == null ? BEFORE_ALL : last;
        return filter.isWorking(caller) ? working(after, filter, caller) : live(after, filter);
    }

    private List<Row> live(UUID after, ExportFilter filter) {
        List<Article> found = articles.inOrder(list.idsAfter(after, filter.ofLive(), BATCH));
        List<ArticleContent> contents = articles.liveContents(found).stream()
                // What is only proposed is not public.
                .map(content -> new ArticleContent(content.draft(), content.terms(), content.tags(), List.of()))
                .toList();
        return rows(found, contents, Status.PUBLISHED);
    }

    private List<Row> working(UUID after, ExportFilter filter, Caller caller) {
        List<Article> found = articles.forEditorAfter(
                after,
                filter.ofWorking(),
                ArticleFilter.from("updatedFrom", filter.updatedFrom),
                ArticleFilter.before("updatedTo", filter.updatedTo),
                caller,
                BATCH);
        return rows(found, articles.contentsFor(caller, found), null);
    }

    private List<Row> rows(List<Article> found, List<ArticleContent> contents, @Nullable Status status) {
        Names names = Names.of(contents, taxonomy);
        return IntStream.range(0, found.size())
                .mapToObj(i -> row(
                        found.get(i),
                        names.written(contents.get(i)),
                        status == null ? found.get(i).status() : status))
                .toList();
    }

    private Row row(Article article, Draft draft, Status status) {
        ObjectNode line = json.createObjectNode();
        line.put("export", 1);
        line.put("id", article.id().toString());
        line.put("slug", article.slug());
        line.put("status", status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        line.put("url", site.article(article.slug()));
        line.put("importKey", ImportArticle.OWN_KEY + article.id());
        if (article.publishedAt() != null) {
            line.put("publishedAt", article.publishedAt().toString());
        }
        line.put("updatedAt", article.updatedAt().toString());
        line.setAll((ObjectNode) json.valueToTree(draft));
        if (line.path("anonymous").asBoolean()) {
            // Whatever else stands in the record: an export names nobody who asked not to be named.
            line.remove("authors");
        }
        return new Row(article.id(), write(line));
    }

    private String write(ObjectNode line) {
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
