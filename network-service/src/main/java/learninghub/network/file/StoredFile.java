package learninghub.network.file;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Ids;
import org.hibernate.annotations.Immutable;

/** What is said of a file; its bytes lie apart. */
@Entity
@Immutable
@Table(name = "file")
class StoredFile {
    @Id
    private UUID id;

    private UUID networkId;

    private String name;

    private String mediaType;

    private long size;
    private String sha256;

    private UUID uploadedBy;

    private Instant uploadedAt;

    protected StoredFile() {}

    StoredFile(UUID networkId, Upload upload, UUID uploadedBy, Instant now) {
        this.id = Ids.next();
        this.networkId = networkId;
        this.name = upload.name();
        this.mediaType = upload.mediaType();
        this.size = upload.bytes().length;
        this.sha256 = upload.sha256();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
    }

    FileView view() {
        return new FileView(id, name, mediaType, size, sha256);
    }

    UUID id() {
        return id;
    }

    UUID networkId() {
        return networkId;
    }
}
