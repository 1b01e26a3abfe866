package learninghub.network.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import learninghub.network.file.FileView;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

/** Something a member keeps for the others. */
@Entity
@Table(name = "library_resource")
class LibraryItem {
    @Id
    private UUID id;

    private UUID networkId;

    private String title;
    private @Nullable String description;
    private @Nullable String url;

    private @Nullable UUID articleId;

    private @Nullable UUID fileId;

    private UUID addedBy;

    private Instant addedAt;

    @Version
    private int version;

    protected LibraryItem() {}

    LibraryItem(Standing member, NewLibraryItem wanted, Instant now) {
        this.id = Ids.next();
        this.networkId = member.networkId();
        this.title = wanted.title();
        this.description = wanted.description();
        this.url = wanted.url();
        this.articleId = wanted.articleId();
        this.addedBy = member.memberId();
        this.addedAt = now;
        this.version = 1;
    }

    /** The file it had before. */
    @Nullable
    UUID keep(UUID file) {
        if (url != null || articleId != null) {
            throw new Refusal.Conflict("This is a link; add the file as a resource of its own.");
        }
        UUID before = fileId;
        fileId = file;
        return before;
    }

    boolean isOf(Standing member) {
        return member.isChair() || member.memberId().equals(addedBy);
    }

    ResourceView view(Map<UUID, Article> articles, Map<UUID, FileView> files) {
        Article article = articleId == null ? null : articles.get(articleId);
        return new ResourceView(
                id,
                title,
                description,
                url,
                article == null ? null : article.view(addedAt),
                fileId == null ? null : files.get(fileId),
                addedBy,
                addedAt);
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID articleId() {
        return articleId;
    }

    @Nullable
    UUID fileId() {
        return fileId;
    }

    int version() {
        return version;
    }
}
