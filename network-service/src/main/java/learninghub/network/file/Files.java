package learninghub.network.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Private files; whoever keeps one says beside what it lies, and who may read that. */
@ApplicationScoped
public class Files {
    private final EntityManager database;
    private final Clock clock;

    Files(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public FileView keep(UUID network, Upload upload, UUID by) {
        StoredFile file = new StoredFile(network, upload, by, clock.instant());
        database.persist(file);
        database.flush();
        database.createNativeQuery(
                        "insert into file_content (file_id, network_id, bytes) values (:file, :network, :bytes)")
                .setParameter("file", file.id())
                .setParameter("network", network)
                .setParameter("bytes", upload.bytes())
                .executeUpdate();
        return file.view();
    }

    /** What replaced it, or what it lay beside, is written already. */
    public void drop(@Nullable UUID id) {
        if (id == null) {
            return;
        }
        database.flush();
        for (String table : new String[] {"file_content where file_id", "file where id"}) {
            database.createNativeQuery("delete from " + table + " = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }

    /** By id; one query, whatever their number. */
    public Map<UUID, FileView> views(Collection<UUID> ids) {
        return database.createQuery("from StoredFile where id in :ids", StoredFile.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(StoredFile::view)
                .collect(Collectors.toMap(FileView::id, Function.identity()));
    }

    /** The file with its bytes. */
    public Upload content(UUID id) {
        FileView file = views(List.of(id)).get(id);
        if (file == null) {
            throw new Refusal.NotFound();
        }
        byte[] bytes = (byte[]) database.createNativeQuery("select bytes from file_content where file_id = :id")
                .setParameter("id", id)
                .getSingleResult();
        return new Upload(file.name(), file.mediaType(), bytes);
    }
}
