package learninghub.content.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the database knows of files. */
@ApplicationScoped
class AttachmentTable {
    private final EntityManager database;

    AttachmentTable(EntityManager database) {
        this.database = database;
    }

    /** A file as it is kept. */
    record Row(UUID id, Kind kind, long size, String sha256, Scan scan) {
        String tag() {
            return sha256;
        }
    }

    /** Before the bytes are stored, in a transaction of its own: from here on the collector knows of them, whatever happens. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void register(Row file, UUID article, Instant now) {
        database.createNativeQuery("""
                        insert into attachment (id, article_id, media_type, size, sha256, scan, scan_after, uploaded_at)
                        values (:id, :article, :type, :size, :sha256, :scan, :now, :now)""")
                .setParameter("id", file.id())
                .setParameter("article", article)
                .setParameter("type", file.kind().mediaType())
                .setParameter("size", file.size())
                .setParameter("sha256", file.sha256())
                .setParameter("scan", file.scan().name())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Of an upload that came to nothing. False while its transaction is still open: then the collector comes by later. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean forget(UUID id) {
        return orphans(List.of(id), Instant.MAX, 1).contains(id);
    }

    @SuppressWarnings("unchecked")
    Optional<Row> of(UUID id) {
        List<Tuple> rows = database.createNativeQuery(
                        "select id, media_type, size, sha256, scan from attachment where id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().map(AttachmentTable::row);
    }

    /** How the scans of some files stand. */
    @SuppressWarnings("unchecked")
    Map<UUID, Scan> scans(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery(
                        "select id, scan from attachment where id = any(:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class), row -> Scan.valueOf(row.get("scan", String.class))));
    }

    /** The next file to scan, which no other replica takes before {@code until}. */
    @SuppressWarnings("unchecked")
    @Transactional
    Optional<Row> claim(Instant now, Instant until) {
        List<Tuple> rows = database.createNativeQuery("""
                        update attachment set scan_after = :until where id = (
                          select id from attachment where scan = 'PENDING' and scan_after <= :now
                          order by scan_after limit 1 for no key update skip locked)
                        returning id, media_type, size, sha256, scan""", Tuple.class)
                .setParameter("until", until)
                .setParameter("now", now)
                .getResultList();
        return rows.stream().findFirst().map(AttachmentTable::row);
    }

    @Transactional
    void postpone(UUID id, Instant until) {
        database.createNativeQuery("update attachment set scan_after = :until where id = :id and scan = 'PENDING'")
                .setParameter("until", until)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** True for the one who says so first. */
    @Transactional
    boolean scanned(UUID id, Scan outcome) {
        return database.createNativeQuery("update attachment set scan = :scan where id = :id and scan = 'PENDING'")
                        .setParameter("scan", outcome.name())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /**
     * Takes files that no revision holds off the record. {@code for update} on the way: a transaction that is about to hold one has
     * locked it ({@code for key share}), and its row is skipped; one that comes later waits and finds no such file.
     */
    @Transactional
    List<UUID> takeOrphans(Instant uploadedBefore, int most) {
        return orphans(List.of(), uploadedBefore, most);
    }

    /** Those of the keys that are not on record. */
    @SuppressWarnings("unchecked")
    Set<UUID> unknown(Collection<UUID> keys) {
        List<UUID> known = database.createNativeQuery("select id from attachment where id = any(:ids)")
                .setParameter("ids", keys.toArray(UUID[]::new))
                .getResultList();
        Set<UUID> unknown = new HashSet<>(keys);
        known.forEach(unknown::remove);
        return unknown;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> orphans(List<UUID> among, Instant uploadedBefore, int most) {
        return database.createNativeQuery("""
                        delete from attachment where id in (
                          select a.id from attachment a
                          where (:all or a.id = any(:among)) and (:any or a.uploaded_at < :before)
                            and not exists (select from article_file f where f.file_id = a.id)
                            and not exists (select from live_file l where l.file_id = a.id)
                          order by a.uploaded_at limit :most for update of a skip locked)
                        returning id""")
                .setParameter("all", among.isEmpty())
                .setParameter("among", among.toArray(UUID[]::new))
                .setParameter("any", uploadedBefore.equals(Instant.MAX))
                .setParameter("before", uploadedBefore.equals(Instant.MAX) ? Instant.EPOCH : uploadedBefore)
                .setParameter("most", most)
                .getResultList();
    }

    private static Row row(Tuple row) {
        return new Row(
                row.get("id", UUID.class),
                Kind.of(row.get("media_type", String.class)).orElseThrow(),
                row.get("size", Long.class),
                row.get("sha256", String.class),
                Scan.valueOf(row.get("scan", String.class)));
    }
}
