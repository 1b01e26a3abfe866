package learninghub.content.article;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A piece and where it stands. It decides who may see and change its working copy and which step may follow which; the table of steps
 * is in {@code docs/articles.md}.
 */
@Entity
class Article {
    static final String EDITOR = "editor";

    @Id
    private UUID id;

    private String slug;
    /** Null for an anonymous piece: then only the sealed table knows. */
    private @Nullable String submittedBy;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "sealed_author")
    private @Nullable SealedAuthor sealedAuthor;

    private String submitterName;

    @Enumerated(EnumType.STRING)
    private Caller.Kind submitterKind;

    private boolean imported;
    private boolean handedIn;
    private boolean editedByEditor;

    @Enumerated(EnumType.STRING)
    private WorkingState workingState;

    private int workingRevision;
    private @Nullable Integer approvedRevision;
    private @Nullable Integer liveRevision;
    private @Nullable Instant publishAt;
    private @Nullable Instant publishUntil;
    private @Nullable String scheduledBy;
    private @Nullable String scheduledByName;
    private @Nullable Instant expiresAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable Instant submittedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Article() {}

    /** A new draft of the caller's. An imported one is in the editors' hands from the start. */
    Article(String slug, Caller by, boolean imported, Instant now) {
        this.id = Ids.next();
        this.slug = slug;
        this.submittedBy = by.requireSubject();
        this.submitterName = by.name();
        this.submitterKind = by.kind();
        this.imported = imported;
        this.handedIn = imported;
        this.workingState = WorkingState.DRAFT;
        this.workingRevision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Whether the caller may see the working copy: its author, and an editor once it has been handed in. */
    boolean workingCopyIsOpenTo(Caller caller) {
        return isBy(caller) || (caller.has(EDITOR) && handedIn);
    }

    /** A new revision of the working copy. An approval dies with it, and what was scheduled. */
    void edit(Caller caller, @Nullable String newSlug, Instant now) {
        if (workingState == WorkingState.IN_REVIEW) {
            throw new Refusal.Conflict("It is in review and locked; take it back first.");
        }
        boolean startsOver = workingState == WorkingState.APPROVED || isLiveUnchanged();
        if (startsOver) {
            workingState = WorkingState.DRAFT;
            handedIn = imported || !isBy(caller);
        }
        editedByEditor = caller.has(EDITOR) && !isBy(caller);
        approvedRevision = null;
        forgetSchedule();
        workingRevision++;
        updatedAt = now;
        if (newSlug != null && publishedAt == null) {
            slug = newSlug;
        }
    }

    /** From now on nothing but the sealed table says who wrote it. */
    void seal() {
        sealedAuthor = new SealedAuthor(author(), submitterName);
        submittedBy = null;
        submitterName = SealedAuthor.NAME;
    }

    /** Only the author may step forward: an editor would learn the name without a trace. */
    void unseal(Caller caller) {
        SealedAuthor sealed = Objects.requireNonNull(sealedAuthor);
        if (!sealed.is(caller)) {
            throw new Refusal.Forbidden("Only its author gives up being anonymous.");
        }
        submittedBy = sealed.subject();
        submitterName = sealed.name();
        sealedAuthor = null;
    }

    /** Until its first publication the slug follows the title; afterwards it is an editor's to change. */
    void permitMoving(Caller caller) {
        if (!caller.has(EDITOR)) {
            throw new Refusal.Forbidden("Only an editor changes the slug.");
        }
        if (publishedAt == null) {
            throw new Refusal.Conflict("The slug follows the title until the first publication.");
        }
    }

    void takeSlug(String settled) {
        slug = settled;
    }

    void submit(Caller caller, Instant now) {
        permitAuthor(caller);
        if (workingState != WorkingState.DRAFT && workingState != WorkingState.RETURNED) {
            throw new Refusal.Conflict("It has been handed in already.");
        }
        workingState = WorkingState.IN_REVIEW;
        editedByEditor = false;
        handedIn = true;
        submittedAt = now;
        updatedAt = now;
    }

    void takeBack(Caller caller, Instant now) {
        permitAuthor(caller);
        if (workingState != WorkingState.IN_REVIEW) {
            throw new Refusal.Conflict("It is not in review.");
        }
        workingState = WorkingState.DRAFT;
        handedIn = imported;
        submittedAt = null;
        updatedAt = now;
    }

    /** An approval names the revision that was read. */
    void approve(Instant now) {
        permitReview();
        workingState = WorkingState.APPROVED;
        approvedRevision = workingRevision;
        updatedAt = now;
    }

    void sendBack(Instant now) {
        permitReview();
        workingState = WorkingState.RETURNED;
        updatedAt = now;
    }

    /** The working copy goes live: the approved revision, or an editor's own piece as it is. */
    void publish(Caller editor, Instant now, @Nullable Instant firstPublished) {
        settle(editor);
        liveRevision = workingRevision;
        forgetSchedule();
        expiresAt = null;
        publishedAt = publishedAt != null ? publishedAt : firstPublished != null ? firstPublished : now;
        withdrawnAt = null;
        updatedAt = now;
    }

    /** The working copy is to go live later; permitted as publishing it now is, and naming the same revision. */
    void schedule(Caller editor, Instant at, @Nullable Instant until, Instant now) {
        settle(editor);
        publishAt = at;
        publishUntil = until;
        scheduledBy = editor.requireSubject();
        scheduledByName = editor.name();
        updatedAt = now;
    }

    void unschedule(Instant now) {
        if (publishAt == null) {
            throw new Refusal.Conflict("It is not scheduled.");
        }
        forgetSchedule();
        updatedAt = now;
    }

    /** What was scheduled may not go out as it is; editors look at it again. */
    void sendBackToQueue(Instant now) {
        unschedule(now);
        workingState = WorkingState.IN_REVIEW;
        approvedRevision = null;
        handedIn = true;
        submittedAt = now;
        updatedAt = now;
    }

    /** The live copy ends then; null: it does not. */
    void endAt(@Nullable Instant end) {
        expiresAt = end;
    }

    /** Takes what is scheduled with it: nothing comes back by itself. */
    void withdraw(Instant now) {
        if (liveRevision == null) {
            throw new Refusal.Conflict("It is not published.");
        }
        liveRevision = null;
        forgetSchedule();
        expiresAt = null;
        withdrawnAt = now;
        updatedAt = now;
    }

    /** Nothing goes out by itself any more; whoever publishes at this moment meets another version and reads again. */
    void consentWithdrawn(Instant now) {
        forgetSchedule();
        updatedAt = now;
    }

    /** Only what readers never saw can be dropped without a trace. */
    void permitDropping() {
        if (publishedAt != null || publishAt != null || workingState == WorkingState.IN_REVIEW) {
            throw new Refusal.Conflict(
                    "Only a draft that was never published and is neither in review nor scheduled can be dropped.");
        }
    }

    Status status() {
        if (liveRevision != null) {
            return Status.PUBLISHED;
        }
        if (publishAt != null) {
            return Status.SCHEDULED;
        }
        if (withdrawnAt != null) {
            return Status.ARCHIVED;
        }
        boolean underReview = workingState == WorkingState.IN_REVIEW || workingState == WorkingState.APPROVED;
        return underReview ? Status.IN_REVIEW : Status.DRAFT;
    }

    boolean isBy(Caller caller) {
        return sealedAuthor == null ? caller.is(submittedBy) : sealedAuthor.is(caller);
    }

    boolean isAnonymous() {
        return sealedAuthor != null;
    }

    boolean isImported() {
        return imported;
    }

    boolean isScheduled() {
        return publishAt != null;
    }

    /** Whether the scheduled hour has come. */
    boolean isDue(Instant now) {
        return publishAt != null && !publishAt.isAfter(now);
    }

    /** Who scheduled it, as an editor: whether that still holds must be asked before anything is done in that name. */
    Caller scheduler() {
        return new Caller(
                Caller.Kind.PERSON,
                Objects.requireNonNull(scheduledBy),
                Objects.requireNonNull(scheduledByName),
                Set.of(EDITOR),
                Set.of());
    }

    @Nullable
    Instant publishAt() {
        return publishAt;
    }

    /** The end of what is scheduled. */
    @Nullable
    Instant publishUntil() {
        return publishUntil;
    }

    /** The end of what is live. */
    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    boolean isPublished() {
        return liveRevision != null;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean wasEverPublished() {
        return publishedAt != null;
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    /** Null for an anonymous piece. */
    @Nullable
    String submittedBy() {
        return submittedBy;
    }

    /** The author's subject, also of an anonymous piece: for deciding what is his, never for an answer. */
    String author() {
        return sealedAuthor == null ? Objects.requireNonNull(submittedBy) : sealedAuthor.subject();
    }

    @Nullable
    SealedAuthor sealedAuthor() {
        return sealedAuthor;
    }

    /** The subject as revisions and the history may hold it. */
    String subjectOf(Caller by) {
        return isAnonymous() && isBy(by) ? "anonymous" : by.requireSubject();
    }

    /** The name as the history may hold it. */
    String nameOf(Caller by) {
        return isAnonymous() && isBy(by) ? SealedAuthor.NAME : by.name();
    }

    String submitterName() {
        return submitterName;
    }

    WorkingState workingState() {
        return workingState;
    }

    int workingRevision() {
        return workingRevision;
    }

    @Nullable
    Integer liveRevision() {
        return liveRevision;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    /**
     * The ETag of the working copy: every step changes it, so that nobody approves or publishes what he did not
     * read. It names the piece as well: unpublished pieces of two authors may have the same slug.
     */
    String workingTag() {
        return "w" + version + "-" + Long.toHexString(id.getLeastSignificantBits());
    }

    /** The working copy is what readers get, now or later: the approved revision, or an editor's own piece as it is. */
    private void settle(Caller editor) {
        boolean approved = approvedRevision != null && approvedRevision == workingRevision;
        boolean own = isBy(editor) && workingState != WorkingState.IN_REVIEW;
        if (!approved && !own) {
            throw new Refusal.Conflict("It must be approved before it is published.");
        }
        approvedRevision = workingRevision;
        workingState = WorkingState.APPROVED;
        editedByEditor = false;
        handedIn = true;
    }

    private void forgetSchedule() {
        publishAt = null;
        publishUntil = null;
        scheduledBy = null;
        scheduledByName = null;
    }

    private boolean isLiveUnchanged() {
        return liveRevision != null && liveRevision == workingRevision;
    }

    private void permitAuthor(Caller caller) {
        if (!isBy(caller)) {
            throw new Refusal.Forbidden("Only its author hands it in or takes it back.");
        }
    }

    /** What an editor changed in somebody's handed-in piece is approved by an editor as well, without going back to its author. */
    private void permitReview() {
        if (workingState != WorkingState.IN_REVIEW && !(handedIn && editedByEditor)) {
            throw new Refusal.Conflict("It is not in review.");
        }
    }
}
