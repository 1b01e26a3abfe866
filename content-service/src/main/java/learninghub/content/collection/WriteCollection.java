package learninghub.content.collection;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.http.Fault;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** An editor makes a collection, changes it, or takes it apart. Its pieces stay as they are. */
@ApplicationScoped
class WriteCollection {
    private final CollectionRepository collections;
    private final ReadCollection readCollection;
    private final MergePatch mergePatch;
    private final Clock clock;

    WriteCollection(
            CollectionRepository collections, ReadCollection readCollection, MergePatch mergePatch, Clock clock) {
        this.collections = collections;
        this.readCollection = readCollection;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    ReadCollection.Tagged create(NewCollection written, Caller editor) {
        ArticleCollection collection =
                new ArticleCollection(collections.freeSlug(written.title()), written, clock.instant());
        collections.persistAndFlush(collection);
        fill(collection, written);
        return readCollection.tagged(collection, editor);
    }

    @Transactional
    ReadCollection.Tagged edit(String ref, JsonNode patch, @Nullable String ifMatch, Caller editor) {
        ArticleCollection collection = matching(ref, ifMatch, editor);
        List<String> members = collections.members(collection, editor).stream()
                .map(member -> member.id().toString())
                .toList();
        NewCollection before = new NewCollection(collection.title(), collection.description(), members);
        NewCollection written = mergePatch.apply(before, patch, NewCollection.class);
        collection.describe(written, clock.instant());
        if (!members.equals(written.articles())) {
            fill(collection, written);
        }
        collections.flush();
        return readCollection.tagged(collection, editor);
    }

    @Transactional
    void drop(String ref, @Nullable String ifMatch, Caller editor) {
        collections.delete(matching(ref, ifMatch, editor));
    }

    private ArticleCollection matching(String ref, @Nullable String ifMatch, Caller editor) {
        ArticleCollection collection = collections.at(ref);
        ETags.require(ifMatch, readCollection.tagged(collection, editor).tag());
        return collection;
    }

    private void fill(ArticleCollection collection, NewCollection written) {
        List<String> refs = written.articles() == null ? List.of() : written.articles();
        Map<String, UUID> meant = collections.meant(refs);
        Set<UUID> elsewhere = Set.copyOf(collections.elsewhere(collection, List.copyOf(meant.values())));
        List<Fault> faults = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < refs.size(); i++) {
            UUID article = meant.get(refs.get(i));
            String wrong = article == null
                    ? "is no piece in editors' hands"
                    : elsewhere.contains(article)
                            ? "stands in another collection"
                            : seen.add(article) ? null : "is in the list twice";
            if (wrong != null) {
                faults.add(Fault.at("/articles/" + i, wrong));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
        collections.replaceMembers(collection, refs.stream().map(meant::get).toList());
    }
}
