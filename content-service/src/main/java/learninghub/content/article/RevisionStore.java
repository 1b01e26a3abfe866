package learninghub.content.article;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.Zstd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How revisions are kept. What is neither working nor live copy is packed with zstd, against an earlier packed revision of the same
 * piece as its dictionary: a small change costs some hundred bytes. A base has no base itself, so that two rows give any revision back.
 */
@ApplicationScoped
class RevisionStore {
    /** After so many revisions one is packed without a base: the text has moved on from the old one. */
    static final int BASE_SERVES = 50;

    private static final int LEVEL = 9;
    private static final TypeReference<ArticleContent> CONTENT = new TypeReference<>() {};
    private static final TypeReference<ObjectNode> TREE = new TypeReference<>() {};
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** Packed revisions looked into at once. */
    private static final int AT_ONCE = 500;

    private final EntityManager database;

    RevisionStore(EntityManager database) {
        this.database = database;
    }

    /** Packs what is not packed yet; one or two revisions each time. In the caller's transaction, after a flush. */
    @SuppressWarnings("unchecked")
    void packAllBut(int working, @Nullable Integer live, UUID article) {
        List<Tuple> rows = database.createNativeQuery("""
                        select number, cast(content as text) as content from article_revision
                        where article_id = :article and packed is null and number <> :working and number is distinct from :live
                        order by number""", Tuple.class)
                .setParameter("article", article)
                .setParameter("working", working)
                .setParameter("live", live)
                .getResultList();
        rows.forEach(row -> pack(row.get("number", Integer.class), row.get("content", String.class), article));
    }

    /** What some revisions of a piece say, by number; one statement. */
    @SuppressWarnings("unchecked")
    Map<Integer, ArticleContent> contents(UUID article, List<Integer> numbers) {
        List<Tuple> rows = database.createNativeQuery("""
                        select r.number, cast(r.content as text) as content, r.packed, b.packed as base
                        from article_revision r left join article_revision b on b.article_id = r.article_id and b.number = r.base
                        where r.article_id = :article and r.number = any (:numbers)""", Tuple.class)
                .setParameter("article", article)
                .setParameter("numbers", numbers.toArray(Integer[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> row.get("number", Integer.class), RevisionStore::content));
    }

    /**
     * Changes what revisions say, which only erasing a person may: in every revision that holds this text, of whatever piece. All packed
     * ones are looked into; nothing tells from outside whom they name.
     */
    void rewrite(String text, Consumer<ObjectNode> change) {
        for (UUID article : holding(text)) {
            texts(article).forEach((number, content) -> keepPlain(article, number, changed(content, change)));
            Tuple copies = (Tuple) database.createNativeQuery(
                            "select working_revision, live_revision from article where id = :article", Tuple.class)
                    .setParameter("article", article)
                    .getSingleResult();
            packAllBut(copies.get(0, Integer.class), copies.get(1, Integer.class), article);
        }
    }

    @SuppressWarnings("unchecked")
    private Set<UUID> holding(String text) {
        Set<UUID> holding = new TreeSet<>(database.createNativeQuery(
                        "select distinct article_id from article_revision where position(:text in cast(content as text)) > 0")
                .setParameter("text", text)
                .getResultList());
        List<Tuple> page = packedAfter(BEFORE_ALL, 0);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(row -> text(row).contains(text))
                    .forEach(row -> holding.add(row.get("article_id", UUID.class)));
            Tuple last = page.getLast();
            page = packedAfter(last.get("article_id", UUID.class), last.get("number", Integer.class));
        }
        return holding;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> packedAfter(UUID article, int number) {
        return database.createNativeQuery("""
                        select r.article_id, r.number, cast(r.content as text) as content, r.packed, b.packed as base
                        from article_revision r left join article_revision b on b.article_id = r.article_id and b.number = r.base
                        where r.packed is not null and (r.article_id, r.number) > (:article, :number)
                        order by r.article_id, r.number""", Tuple.class)
                .setParameter("article", article)
                .setParameter("number", number)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** All revisions of a piece as they are written, by number. */
    @SuppressWarnings("unchecked")
    private Map<Integer, String> texts(UUID article) {
        List<Tuple> rows = database.createNativeQuery("""
                        select r.number, cast(r.content as text) as content, r.packed, b.packed as base
                        from article_revision r left join article_revision b on b.article_id = r.article_id and b.number = r.base
                        where r.article_id = :article""", Tuple.class)
                .setParameter("article", article)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> row.get("number", Integer.class), RevisionStore::text));
    }

    private void keepPlain(UUID article, int number, String content) {
        database.createNativeQuery("""
                        update article_revision set content = cast(:content as jsonb), packed = null, base = null
                        where article_id = :article and number = :number""")
                .setParameter("content", content)
                .setParameter("article", article)
                .setParameter("number", number)
                .executeUpdate();
    }

    private static String changed(String content, Consumer<ObjectNode> change) {
        ObjectNode tree = StoredJson.read(content, TREE);
        change.accept(tree);
        return StoredJson.write(tree);
    }

    private void pack(int number, String content, UUID article) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Dictionary dictionary = dictionary(number, article);
        database.createNativeQuery("""
                        update article_revision set content = null, packed = :packed, base = :base
                        where article_id = :article and number = :number""")
                .setParameter("packed", dictionary == null ? Zstd.compress(bytes, LEVEL) : dictionary.pack(bytes))
                .setParameter("base", dictionary == null ? null : dictionary.number())
                .setParameter("article", article)
                .setParameter("number", number)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private @Nullable Dictionary dictionary(int number, UUID article) {
        List<Tuple> rows = database.createNativeQuery("""
                        select number, packed from article_revision
                        where article_id = :article and packed is not null and base is null and number between :oldest and :number
                        order by number desc limit 1""", Tuple.class)
                .setParameter("article", article)
                .setParameter("oldest", number - BASE_SERVES)
                .setParameter("number", number)
                .getResultList();
        Function<Tuple, Dictionary> dictionary = row ->
                new Dictionary(row.get("number", Integer.class), unpacked(row.get("packed", byte[].class), null));
        return rows.stream().findFirst().map(dictionary).orElse(null);
    }

    private static ArticleContent content(Tuple row) {
        return StoredJson.read(text(row), CONTENT);
    }

    private static String text(Tuple row) {
        String plain = row.get("content", String.class);
        if (plain != null) {
            return plain;
        }
        byte[] base = row.get("base", byte[].class);
        byte[] bytes = unpacked(row.get("packed", byte[].class), base == null ? null : unpacked(base, null));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] unpacked(byte[] packed, byte @Nullable [] base) {
        int size = Math.toIntExact(Zstd.getFrameContentSize(packed));
        return base == null ? Zstd.decompress(packed, size) : Zstd.decompress(packed, base, size);
    }

    private record Dictionary(int number, byte[] content) {
        byte[] pack(byte[] bytes) {
            return Zstd.compressUsingDict(bytes, content, LEVEL);
        }
    }
}
