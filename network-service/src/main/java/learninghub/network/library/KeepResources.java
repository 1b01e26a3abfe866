package learninghub.network.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.network.file.Files;
import learninghub.network.file.Upload;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

/** A member adds something to the library, puts its file, or drops it again; a chair may drop anything. */
@ApplicationScoped
class KeepResources {
    private final LibraryRepository library;
    private final MembershipRepository memberships;
    private final ArticleCopies articles;
    private final Files files;
    private final Clock clock;

    KeepResources(
            LibraryRepository library,
            MembershipRepository memberships,
            ArticleCopies articles,
            Files files,
            Clock clock) {
        this.library = library;
        this.memberships = memberships;
        this.articles = articles;
        this.files = files;
        this.clock = clock;
    }

    LibraryItem add(String slug, NewLibraryItem wanted, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        requirePublished(wanted.articleId());
        LibraryItem resource = new LibraryItem(member, wanted, clock.instant());
        library.persistAndFlush(resource);
        return resource;
    }

    LibraryItem put(String slug, UUID id, Upload upload, @Nullable String ifMatch, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        LibraryItem resource = permitted(member, id, ifMatch);
        UUID before = resource.keep(
                files.keep(member.networkId(), upload, member.memberId()).id());
        library.flush();
        files.drop(before);
        return resource;
    }

    void drop(String slug, UUID id, @Nullable String ifMatch, Caller caller) {
        LibraryItem resource = permitted(memberships.standing(slug, caller), id, ifMatch);
        library.delete(resource);
        files.drop(resource.fileId());
    }

    private LibraryItem permitted(Standing member, UUID id, @Nullable String ifMatch) {
        LibraryItem resource = library.of(member, id);
        if (!resource.isOf(member)) {
            throw new Refusal.Forbidden("Only who added it or a chair may do this.");
        }
        ETags.require(ifMatch, String.valueOf(resource.version()));
        return resource;
    }

    private void requirePublished(@Nullable UUID article) {
        if (article == null) {
            return;
        }
        Article known = articles.of(List.of(article)).get(article);
        if (known == null || known.isWithdrawn()) {
            throw new Refusal.Invalid(Fault.at("/articleId", "The hub has no such published article."));
        }
    }
}
