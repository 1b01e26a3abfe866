package learninghub.network.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import learninghub.network.access.AccessLog;
import learninghub.network.access.Reading;
import learninghub.network.file.FileView;
import learninghub.network.file.Files;
import learninghub.network.file.Upload;
import learninghub.network.link.FileLink;
import learninghub.network.link.LinkToFile;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

/** The library as members see it. */
@ApplicationScoped
class LibraryViews {
    private final LibraryRepository library;
    private final MembershipRepository memberships;
    private final ArticleCopies articles;
    private final Files files;
    private final AccessLog log;
    private final LinkToFile linkToFile;

    LibraryViews(
            LibraryRepository library,
            MembershipRepository memberships,
            ArticleCopies articles,
            Files files,
            AccessLog log,
            LinkToFile linkToFile) {
        this.library = library;
        this.memberships = memberships;
        this.articles = articles;
        this.files = files;
        this.log = log;
        this.linkToFile = linkToFile;
    }

    Page<ResourceView> list(String slug, Paging paging, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        List<LibraryItem> found = library.of(member, paging.after(1), paging.rows());
        Map<UUID, Article> linked = articles.of(ids(found, LibraryItem::articleId));
        Map<UUID, FileView> kept = files.views(ids(found, LibraryItem::fileId));
        return Page.of(
                found, paging.limit, resource -> resource.view(linked, kept), resource -> Cursor.of(resource.id()));
    }

    ResourceView view(LibraryItem resource) {
        List<LibraryItem> one = List.of(resource);
        return resource.view(articles.of(ids(one, LibraryItem::articleId)), files.views(ids(one, LibraryItem::fileId)));
    }

    /** That it is read is written down before it is fetched. */
    Upload content(String slug, UUID id, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        LibraryItem resource = library.of(member, id);
        UUID file = resource.fileId();
        if (file == null) {
            throw new Refusal.NotFound();
        }
        log.enter(Reading.ofFile(member.networkId(), member.memberId(), id, resource.version()));
        return files.content(file);
    }

    /** For a viewer that has no token. */
    FileLink link(String slug, UUID id, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        LibraryItem resource = library.of(member, id);
        UUID file = resource.fileId();
        if (file == null) {
            throw new Refusal.NotFound();
        }
        return linkToFile.make(file, Reading.ofFile(member.networkId(), member.memberId(), id, resource.version()));
    }

    private static List<UUID> ids(List<LibraryItem> resources, Function<LibraryItem, @Nullable UUID> id) {
        return resources.stream().map(id).filter(Objects::nonNull).toList();
    }
}
