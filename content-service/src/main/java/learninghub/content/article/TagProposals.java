package learninghub.content.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import learninghub.content.taxonomy.Taxonomy;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;

/** Words authors proposed as tags. What became a tag since (made so, or as a synonym) is read as that tag: revisions never change. */
@ApplicationScoped
class TagProposals {
    /** Pieces named with each word. */
    static final int PIECES = 10;

    private final EntityManager database;
    private final Taxonomy taxonomy;
    private final ObjectMapper json;

    TagProposals(EntityManager database, Taxonomy taxonomy, ObjectMapper json) {
        this.database = database;
        this.taxonomy = taxonomy;
        this.json = json;
    }

    ArticleContent settled(ArticleContent content) {
        return settled(List.of(content)).getFirst();
    }

    /** In their order; one query for all of them, none when nothing is proposed. */
    List<ArticleContent> settled(List<ArticleContent> contents) {
        Map<String, UUID> meant = taxonomy.meant(contents.stream()
                .flatMap(content -> content.proposedTags().stream())
                .toList());
        return contents.stream().map(content -> settled(content, meant)).toList();
    }

    private static ArticleContent settled(ArticleContent content, Map<String, UUID> meant) {
        Taxonomy.Tagged tagged = Taxonomy.tagged(content.proposedTags(), meant);
        List<UUID> tags = Stream.concat(content.tags().stream(), tagged.tags().stream())
                .distinct()
                .toList();
        return new ArticleContent(content.draft(), content.terms(), tags, tagged.unknown());
    }

    /** What the working copy proposes now. */
    void replace(Article article, List<String> words) {
        if (article.workingRevision() > 1) {
            database.createNativeQuery("delete from tag_proposal where article_id = :article and copy = 'working'")
                    .setParameter("article", article.id())
                    .executeUpdate();
        }
        if (!words.isEmpty()) {
            database.createNativeQuery("""
                            insert into tag_proposal (article_id, copy, word)
                            select :article, 'working', word from unnest(:words) as word on conflict do nothing""")
                    .setParameter("article", article.id())
                    .setParameter("words", words.toArray(String[]::new))
                    .executeUpdate();
        }
    }

    /** By word, for an editor: of pieces that are live, handed in or his own. */
    @SuppressWarnings("unchecked")
    Page<TagProposal> list(Caller editor, Paging paging) {
        Cursor after = paging.after(1);
        List<Tuple> rows = database.createNativeQuery("""
                        with proposed as (
                          select distinct on (p.near, a.id) p.near, p.word, a.id, coalesce(la.slug, a.slug) as slug,
                            coalesce(la.title, r.content -> 'draft' ->> 'title') as title
                          from tag_proposal p join article a on a.id = p.article_id
                            join article_revision r on r.article_id = a.id and r.number = a.working_revision
                            left join live_article la on la.article_id = a.id
                          where (p.copy = 'live' or a.handed_in or a.submitted_by = :me) and p.near > :after
                          order by p.near, a.id),
                        numbered as (
                          select proposed.*, row_number() over (partition by near order by id) as n from proposed)
                        select near, min(word) as word, count(*) as pieces,
                          cast(json_agg(json_build_object('id', id, 'slug', slug, 'title', title) order by id)
                            filter (where n <= :most) as text) as first
                        from numbered group by near order by near limit :rows""", Tuple.class)
                .setParameter("me", editor.requireSubject())
                .setParameter("after", after == null ? "" : after.text(0))
                .setParameter("most", PIECES)
                .setParameter("rows", paging.rows())
                .getResultList();
        return Page.of(rows, paging.limit, this::proposal, row -> Cursor.of(row.get("near")));
    }

    private TagProposal proposal(Tuple row) {
        try {
            List<TagProposal.Piece> pieces =
                    List.of(json.readValue(row.get("first", String.class), TagProposal.Piece[].class));
            return new TagProposal(row.get("word", String.class), row.get("pieces", Long.class), pieces);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
