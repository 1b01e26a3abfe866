package learninghub.content.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Which copies of a piece hold which of its uploaded files. */
@ApplicationScoped
class HeldFiles {
    /** The most bytes that the files of one copy may have together. */
    static final long TOTAL = 500L * 1024 * 1024;

    static final String ADDRESS = "/api/v1/attachments/";

    private final EntityManager database;

    HeldFiles(EntityManager database) {
        this.database = database;
    }

    /**
     * The list as it is kept: of each uploaded file what it really is, whatever was written. Refuses ids that are no file of this piece
     * (422). The files found cannot be collected before the transaction ends.
     *
     * @param article null for a piece that is not there yet and so has no files
     */
    @Nullable
    List<LinkedFile> settled(@Nullable List<LinkedFile> written, @Nullable UUID article) {
        if (written == null) {
            return null;
        }
        Map<UUID, Tuple> known = filesOf(article, ids(written));
        List<Fault> faults = new ArrayList<>();
        List<LinkedFile> settled = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int place = 0; place < written.size(); place++) {
            LinkedFile file = written.get(place);
            Tuple facts = file.id() == null ? null : known.get(file.id());
            fault(file, facts, seen, "/attachments/" + place, faults);
            settled.add(facts == null ? linked(file) : held(file, facts));
        }
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
        permitTotal(settled);
        return settled;
    }

    /** The list with files of other pieces, or of another hub, as mere links. */
    @Nullable
    List<LinkedFile> ownOrLinked(@Nullable List<LinkedFile> written, @Nullable UUID article) {
        if (written == null) {
            return null;
        }
        Map<UUID, Tuple> own = filesOf(article, ids(written));
        return written.stream()
                .map(file -> own.containsKey(file.id()) ? file : linked(file))
                .toList();
    }

    /** Writes down which files a revision holds. */
    void saved(Article article, ArticleContent content) {
        List<LinkedFile> held = ArticleView.orEmpty(content.draft().attachments()).stream()
                .filter(file -> file.id() != null)
                .toList();
        if (held.isEmpty()) {
            return;
        }
        database.flush();
        database.createNativeQuery("""
                        insert into article_file (article_id, revision, file_id, name)
                        select :article, :revision, held.id, held.name from unnest(:ids, :names) as held (id, name)""")
                .setParameter("article", article.id())
                .setParameter("revision", article.workingRevision())
                .setParameter("ids", held.stream().map(LinkedFile::id).toArray(UUID[]::new))
                .setParameter("names", held.stream().map(LinkedFile::name).toArray(String[]::new))
                .executeUpdate();
    }

    /** Readers get the files of this revision from now on, and none of those before. Refused (409) while one is in quarantine. */
    void published(UUID article, int revision) {
        permitPublication(article, revision);
        database.createNativeQuery("delete from live_file where article_id = :article")
                .setParameter("article", article)
                .executeUpdate();
        database.createNativeQuery("""
                        insert into live_file (file_id, article_id, name)
                        select file_id, article_id, name from article_file where article_id = :article and revision = :revision""")
                .setParameter("article", article)
                .setParameter("revision", revision)
                .executeUpdate();
        toBeRead(article);
    }

    /** Documents among them are read for search, soon and elsewhere; those that were read before are not read again. */
    private void toBeRead(UUID article) {
        database.createNativeQuery("""
                        insert into attachment_text (file_id)
                        select f.file_id from live_file f join attachment a on a.id = f.file_id
                        where f.article_id = :article and a.media_type like 'application/%'
                        on conflict do nothing""").setParameter("article", article).executeUpdate();
    }

    private void permitPublication(UUID article, int revision) {
        Object quarantined = database.createNativeQuery("""
                        select exists (select from article_file f join attachment a on a.id = f.file_id
                          where f.article_id = :article and f.revision = :revision and a.scan in ('PENDING', 'INFECTED'))""")
                .setParameter("article", article)
                .setParameter("revision", revision)
                .getSingleResult();
        if (Boolean.TRUE.equals(quarantined)) {
            throw new Refusal.Conflict(
                    "An attachment has not been found clean: wait for the scan, or remove it when it is infected.");
        }
    }

    /** {@code for key share}: whoever would delete one of them waits, or has been faster and it is not found. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Tuple> filesOf(@Nullable UUID article, UUID[] ids) {
        if (article == null || ids.length == 0) {
            return new HashMap<>();
        }
        List<Tuple> rows = database.createNativeQuery("""
                        select id, media_type, size, sha256 from attachment
                        where article_id = :article and id = any(:ids) order by id for key share""", Tuple.class)
                .setParameter("article", article)
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> row.get("id", UUID.class), Function.identity()));
    }

    private static void fault(
            LinkedFile file, @Nullable Tuple facts, Set<UUID> seen, String pointer, List<Fault> faults) {
        if (file.id() == null) {
            if (file.url() == null) {
                faults.add(Fault.at(pointer + "/url", "Either the id of an uploaded file or an address is needed."));
            }
        } else if (facts == null) {
            faults.add(Fault.at(pointer + "/id", "This piece has no such file."));
        } else if (!seen.add(file.id())) {
            faults.add(Fault.at(pointer + "/id", "The file stands in the list already."));
        } else if (isImage(facts) && (file.alt() == null || file.alt().isBlank())) {
            faults.add(Fault.at(pointer + "/alt", "An image needs an alt text, for those who do not see it."));
        }
    }

    private static boolean isImage(Tuple facts) {
        return facts.get("media_type", String.class).startsWith("image/");
    }

    private static void permitTotal(List<LinkedFile> files) {
        long total = files.stream()
                .map(LinkedFile::size)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        if (total > TOTAL) {
            throw new Refusal.TooLarge("The attachments of a piece together", TOTAL);
        }
    }

    private static LinkedFile held(LinkedFile file, Tuple facts) {
        UUID id = facts.get("id", UUID.class);
        return new LinkedFile(
                id,
                file.name().strip(),
                ADDRESS + id,
                facts.get("media_type", String.class),
                facts.get("size", Long.class),
                file.language(),
                file.alt(),
                facts.get("sha256", String.class));
    }

    private static LinkedFile linked(LinkedFile file) {
        return new LinkedFile(null, file.name(), file.url(), file.mediaType(), null, file.language(), file.alt(), null);
    }

    private static UUID[] ids(List<LinkedFile> files) {
        return files.stream()
                .map(LinkedFile::id)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
    }
}
