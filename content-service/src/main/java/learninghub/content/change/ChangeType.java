package learninghub.content.change;

import java.util.List;
import java.util.Optional;

/** What happened to what: {@code article}, {@code published}. */
public record ChangeType(String kind, String change) {
    /** All there are. */
    public static final List<ChangeType> ALL = List.of(
            new ChangeType("article", PublicChanges.PUBLISHED),
            new ChangeType("article", PublicChanges.WITHDRAWN),
            new ChangeType("event", PublicChanges.PUBLISHED),
            new ChangeType("event", PublicChanges.WITHDRAWN),
            new ChangeType("tag", PublicChanges.PUBLISHED),
            new ChangeType("tag", PublicChanges.WITHDRAWN),
            new ChangeType("term", PublicChanges.PUBLISHED));

    /** As partners know it: {@code learninghub.article.published.v1}. */
    public String name() {
        return "learninghub." + kind + "." + change + ".v1";
    }

    public static Optional<ChangeType> named(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    public static String names() {
        return String.join(", ", ALL.stream().map(ChangeType::name).toList());
    }
}
