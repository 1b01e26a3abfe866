package learninghub.content.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was handed in, in parts in the database: there every replica can go on with it, and no disk has to be shared. */
@ApplicationScoped
class ImportBodies {
    private static final int PART = 1024 * 1024;

    private final EntityManager database;

    ImportBodies(EntityManager database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID job, SpooledBody body) {
        try (InputStream in = body.open()) {
            int number = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                database.createNativeQuery("insert into import_part (job_id, number, bytes) values (:job, :n, :bytes)")
                        .setParameter("job", job)
                        .setParameter("n", number++)
                        .setParameter("bytes", part)
                        .executeUpdate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Into a temporary file, part by part. Whoever gets it deletes it. */
    Path unpack(UUID job) throws IOException {
        Path file = Files.createTempFile("import-", ".body");
        try (OutputStream out = Files.newOutputStream(file)) {
            int number = 0;
            for (Optional<byte[]> part = part(job, number); part.isPresent(); part = part(job, ++number)) {
                out.write(part.get());
            }
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** As a list: a stream's row would be kept as long as the session, which is as long as the job. */
    @SuppressWarnings("unchecked")
    private Optional<byte[]> part(UUID job, int number) {
        List<byte[]> found = database.createNativeQuery(
                        "select bytes from import_part where job_id = :job and number = :number")
                .setParameter("job", job)
                .setParameter("number", number)
                .getResultList();
        return found.stream().findFirst();
    }
}
