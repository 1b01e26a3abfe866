package learninghub.content.comment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment, and what may still be done to it by whom. */
@Entity
class Comment {
    /** How long its author may change it. */
    static final Duration EDIT_WINDOW = Duration.ofMinutes(15);

    @Id
    private UUID id;

    private UUID articleId;
    private @Nullable UUID inReplyTo;
    private String author;
    private String authorName;
    private @Nullable String text;
    private Instant createdAt;
    private @Nullable Instant editedAt;
    private @Nullable Instant deletedAt;
    private @Nullable Instant hiddenAt;
    private @Nullable String hiddenBy;
    private @Nullable String hiddenReason;

    @Version
    private long version;

    protected Comment() {}

    Comment(UUID articleId, @Nullable UUID inReplyTo, String text, Caller by, Instant now) {
        this.id = Ids.next();
        this.articleId = articleId;
        this.inReplyTo = inReplyTo;
        this.author = by.requireSubject();
        this.authorName = by.name();
        this.text = text;
        this.createdAt = now;
    }

    /** What readers see of it. */
    @Schema(name = "CommentState")
    enum State {
        @JsonProperty("shown")
        SHOWN,
        @JsonProperty("hidden")
        HIDDEN,
        @JsonProperty("deleted")
        DELETED
    }

    State state() {
        return deletedAt != null ? State.DELETED : hiddenAt != null ? State.HIDDEN : State.SHOWN;
    }

    void edit(Caller caller, String newText, Instant now) {
        permitAuthor(caller);
        if (now.isAfter(createdAt.plus(EDIT_WINDOW))) {
            throw new Refusal.Conflict(
                    "A comment may be changed for " + EDIT_WINDOW.toMinutes() + " minutes after it was written.");
        }
        text = newText;
        editedAt = now;
    }

    /** Its words go; what was said in reply keeps its place. */
    void delete(Instant now) {
        text = null;
        deletedAt = now;
    }

    void permitDeletion(Caller caller) {
        permitAuthor(caller);
    }

    void hide(Caller editor, String reason, Instant now) {
        if (state() == State.DELETED) {
            throw new Refusal.Conflict("Its author has deleted it.");
        }
        hiddenAt = now;
        hiddenBy = editor.requireSubject();
        hiddenReason = reason;
    }

    void show() {
        if (state() != State.HIDDEN) {
            throw new Refusal.Conflict("It is not hidden.");
        }
        hiddenAt = null;
        hiddenBy = null;
        hiddenReason = null;
    }

    void permitReply() {
        if (state() != State.SHOWN) {
            throw new Refusal.Conflict("That comment cannot be answered any more.");
        }
    }

    void permitReport() {
        if (state() != State.SHOWN) {
            throw new Refusal.Conflict("It is not shown any more.");
        }
    }

    boolean isBy(Caller caller) {
        return caller.is(author);
    }

    boolean isReply() {
        return inReplyTo != null;
    }

    UUID id() {
        return id;
    }

    UUID articleId() {
        return articleId;
    }

    @Nullable
    UUID inReplyTo() {
        return inReplyTo;
    }

    String authorName() {
        return authorName;
    }

    @Nullable
    String text() {
        return text;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant editedAt() {
        return editedAt;
    }

    @Nullable
    String hiddenReason() {
        return hiddenReason;
    }

    /** Its ETag; it must have been flushed. */
    String tag() {
        return "c" + version;
    }

    private void permitAuthor(Caller caller) {
        if (!isBy(caller)) {
            throw new Refusal.Forbidden("Only its author changes or deletes a comment.");
        }
        if (state() != State.SHOWN) {
            throw new Refusal.Conflict("It is not shown any more.");
        }
    }
}
