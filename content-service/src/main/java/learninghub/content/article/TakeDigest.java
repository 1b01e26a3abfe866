package learninghub.content.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;

/** A digest becomes a piece of the client that hands it in, and goes to the editors like anybody's. */
@ApplicationScoped
class TakeDigest {
    static final String SCOPE = "digest:submit";

    private final CreateArticle createArticle;
    private final HandIn handIn;
    private final ObjectMapper json;

    TakeDigest(CreateArticle createArticle, HandIn handIn, ObjectMapper json) {
        this.createArticle = createArticle;
        this.handIn = handIn;
        this.json = json;
    }

    @Transactional
    UUID take(NewDigest digest, Caller service) {
        if (!service.scopes().contains(SCOPE)) {
            throw new Refusal.Forbidden("The scope " + SCOPE + " is needed.");
        }
        Caller client = new Caller(
                service.kind(), service.requireSubject(), digest.postedBy(), service.roles(), service.scopes());
        UUID piece = createArticle.create(digest.draft(json), client).view().id();
        handIn.submit(piece.toString(), "*", client);
        return piece;
    }
}
