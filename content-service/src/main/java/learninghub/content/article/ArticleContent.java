package learninghub.content.article;

import java.util.List;
import java.util.UUID;

/**
 * What one revision says, as it is kept: the draft as written, with categories and tags as ids, so that renaming, moving and merging
 * them reaches it.
 */
record ArticleContent(Draft draft, List<UUID> terms, List<UUID> tags, List<String> proposedTags) {}
