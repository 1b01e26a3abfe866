package learninghub.content.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import org.jspecify.annotations.Nullable;

/** A collection as the caller may see it. Its ETag covers what is shown, so that a member published or withdrawn changes it as well. */
@ApplicationScoped
class ReadCollection {
    private final CollectionRepository collections;
    private final ObjectMapper json;

    ReadCollection(CollectionRepository collections, ObjectMapper json) {
        this.collections = collections;
        this.json = json;
    }

    record Tagged(CollectionView view, String tag) {}

    Tagged read(String ref, Caller caller) {
        return tagged(collections.at(ref), caller);
    }

    Page<CollectionSummary> list(@Nullable Cursor after, int limit) {
        List<CollectionSummary> found = collections.byTitle(after, limit + 1);
        return Page.of(
                found,
                limit,
                collection -> collection,
                collection -> Cursor.of(collection.title().toLowerCase(), collection.id()));
    }

    Tagged tagged(ArticleCollection collection, Caller caller) {
        CollectionView view = CollectionView.of(collection, collections.members(collection, caller));
        return new Tagged(view, collection.version() + "-" + digest(view));
    }

    private String digest(CollectionView view) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
