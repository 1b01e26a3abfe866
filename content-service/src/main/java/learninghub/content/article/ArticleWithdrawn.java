package learninghub.content.article;

import java.time.Instant;
import java.util.UUID;
import learninghub.outbox.Fact;

/** A piece is not to be seen any more. */
record ArticleWithdrawn(UUID id, String slug, Instant withdrawnAt) implements Fact {
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
        return "learninghub.article.withdrawn.v1";
    }
}
