package learninghub.content.article;

import java.time.Instant;
import java.util.UUID;
import learninghub.outbox.Fact;

/** A revision went live, for the first time or anew. Identifiers and times only; readers fetch the piece itself. */
record ArticlePublished(
        UUID id, String slug, ArticleType articleType, int revision, Instant publishedAt, Instant updatedAt)
        implements Fact {
    @Override
    public String topic() {
        return "content.articles";
    }

    @Override
    public UUID subject() {
        return id;
    }

    @Override
    public String type() {
        return "learninghub.article.published.v1";
    }
}
