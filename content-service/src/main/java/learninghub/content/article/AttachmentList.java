package learninghub.content.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The attachments of a piece. Each change is a new revision of the working copy, like any other edit; readers see it once published. */
@ApplicationScoped
public class AttachmentList {
    /** Signs the history where no person acted. */
    private static final Caller SCANNER =
            new Caller(Caller.Kind.SERVICE, "scanner", "Virus scanner", Set.of(), Set.of());

    private final ArticleRepository articles;
    private final ReadArticle readArticle;
    private final EditArticle editArticle;
    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    AttachmentList(
            ArticleRepository articles,
            ReadArticle readArticle,
            EditArticle editArticle,
            EntityManager database,
            ObjectMapper json,
            Clock clock) {
        this.articles = articles;
        this.readArticle = readArticle;
        this.editArticle = editArticle;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The list of one copy. {@code working}: the caller was given the working copy; the tag is of the copy. */
    public record Copy(List<LinkedFile> files, boolean working, String tag) {}

    /** One file after a change, with the new tag of the working copy. */
    public record Changed(LinkedFile file, String tag) {}

    /** A file the caller may have, the name it goes by, and whether everybody may. */
    public record Shelved(String name, boolean open) {}

    /** The list of the copy that the caller gets. */
    public Copy of(String ref, @Nullable String copy, Caller caller) {
        Shown shown = switch (readArticle.read(ref, copy, caller)) {
            case Shown found -> found;
            case Moved moved -> (Shown) readArticle.read(moved.slug(), copy, caller);
        };
        return shown.body() instanceof ArticleView view
                ? new Copy(view.attachments(), true, shown.tag())
                : new Copy(filesIn(shown.body()), false, shown.tag());
    }

    /** The id of a piece whose working copy the caller may change; refuses one that has no room for another file. */
    public UUID roomIn(String ref, Caller caller) {
        Article article = articles.openTo(caller, ref);
        requireRoom(files(article));
        return article.id();
    }

    @Transactional
    public Changed add(UUID articleId, LinkedFile file, Caller caller) {
        Article article = locked(articleId, caller);
        List<LinkedFile> files = new ArrayList<>(files(article));
        requireRoom(files);
        files.add(file);
        return new Changed(save(article, files, caller).getLast(), article.workingTag());
    }

    /** @param ifMatch the ETag of the working copy or of the file */
    @Transactional
    public Changed describe(UUID id, LinkedFile described, @Nullable String ifMatch, String fileTag, Caller caller) {
        Article article = holding(id, caller);
        requireEither(ifMatch, article, fileTag);
        List<LinkedFile> files = files(article).stream()
                .map(file -> id.equals(file.id()) ? described : file)
                .toList();
        List<LinkedFile> saved = save(article, files, caller);
        return new Changed(find(saved, id).orElseThrow(Refusal.NotFound::new), article.workingTag());
    }

    /** Takes a file out of the working copy. It stays in the live copy, and in revisions that hold it. */
    @Transactional
    public void remove(UUID id, @Nullable String ifMatch, String fileTag, Caller caller) {
        Article article = holding(id, caller);
        requireEither(ifMatch, article, fileTag);
        save(
                article,
                files(article).stream().filter(file -> !id.equals(file.id())).toList(),
                caller);
    }

    /** What the working copy calls the file. Not found for those who may not see that copy. */
    public LinkedFile inWorkingCopy(UUID id, Caller caller) {
        return find(files(editable(id, caller)), id).orElseThrow(Refusal.NotFound::new);
    }

    /** Whether the caller may have a file: everybody while the live copy holds it, else those who may see the working copy that does. */
    @SuppressWarnings("unchecked")
    public Shelved shelved(UUID id, Caller caller) {
        List<Tuple> rows = database.createNativeQuery("""
                        select l.name as live_name, live.article_id is not null as live, w.name as working_name
                        from attachment a
                        left join live_file l on l.file_id = a.id
                        left join live_article live on live.article_id = l.article_id
                        left join article p on p.id = a.article_id
                        left join article_file w on w.file_id = a.id and w.article_id = p.id and w.revision = p.working_revision
                        where a.id = :id""", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        Tuple row = rows.stream().findFirst().orElseThrow(Refusal.NotFound::new);
        if (row.get("live", Boolean.class)) {
            return new Shelved(row.get("live_name", String.class), true);
        }
        String workingName = row.get("working_name", String.class);
        if (workingName != null
                && at(id).filter(article -> article.workingCopyIsOpenTo(caller)).isPresent()) {
            return new Shelved(workingName, false);
        }
        throw row.get("live_name") == null ? new Refusal.NotFound() : new Refusal.Gone();
    }

    /** Tells the author and the editors, in the history, why a file cannot be had. */
    @Transactional
    public void noteInfection(UUID id, String what) {
        at(id).ifPresent(article ->
                articles.remember(article, SCANNER, "attachment-infected", id + ": " + what, clock.instant()));
    }

    @SuppressWarnings("unchecked")
    private Optional<Article> at(UUID fileId) {
        return database.createNativeQuery(
                        "select p.* from article p join attachment a on a.article_id = p.id where a.id = :id",
                        Article.class)
                .setParameter("id", fileId)
                .getResultStream()
                .findFirst();
    }

    /** Forbidden where the caller may read the file, and otherwise not found, when the working copy is not his to change. */
    private Article editable(UUID id, Caller caller) {
        Article article = at(id).orElseThrow(Refusal.NotFound::new);
        if (!article.workingCopyIsOpenTo(caller)) {
            shelved(id, caller);
            throw new Refusal.Forbidden("The working copy is for its author, and for editors once it is handed in.");
        }
        return article;
    }

    private Article holding(UUID id, Caller caller) {
        Article article = locked(editable(id, caller).id(), caller);
        find(files(article), id).orElseThrow(Refusal.NotFound::new);
        return article;
    }

    /** One at a time: two uploads to one piece shall both arrive. */
    private Article locked(UUID articleId, Caller caller) {
        // Before it is looked at: refreshing an entity under a lock refuses a version that moved on meanwhile.
        database.createNativeQuery("select id from article where id = :id for update")
                .setParameter("id", articleId)
                .getResultList();
        Article article = articles.openTo(caller, articleId.toString());
        database.refresh(article);
        return article;
    }

    private List<LinkedFile> files(Article article) {
        return ArticleView.orEmpty(articles.workingContent(article).draft().attachments());
    }

    private List<LinkedFile> save(Article article, List<LinkedFile> files, Caller caller) {
        JsonNode patch = json.createObjectNode().set("attachments", json.valueToTree(files));
        return editArticle
                .patch(article, articles.workingContent(article), patch, caller)
                .view()
                .attachments();
    }

    private static Optional<LinkedFile> find(List<LinkedFile> files, UUID id) {
        return files.stream().filter(file -> id.equals(file.id())).findFirst();
    }

    private static void requireRoom(List<LinkedFile> files) {
        if (files.size() >= Draft.ATTACHMENTS) {
            throw new Refusal.Conflict("A piece has at most " + Draft.ATTACHMENTS + " attachments.");
        }
    }

    private static void requireEither(@Nullable String ifMatch, Article article, String fileTag) {
        if (!ETags.matches(ifMatch, fileTag)) {
            ETags.require(ifMatch, article.workingTag());
        }
    }

    private List<LinkedFile> filesIn(Object readyMade) {
        try {
            JsonNode files = json.readTree(((ReadyMade) readyMade).json()).path("attachments");
            return json.convertValue(files, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
