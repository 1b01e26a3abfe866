package learninghub.content.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.content.taxonomy.Taxonomy;

/** What the categories and tags of some contents are called today, looked up once for all of them. */
record Names(Map<UUID, Taxonomy.NamedTerm> terms, Map<UUID, Taxonomy.NamedTag> tags) {
    static Names of(Collection<ArticleContent> contents, Taxonomy taxonomy) {
        Taxonomy.Named named = taxonomy.named(
                contents.stream().flatMap(content -> content.terms().stream()).collect(Collectors.toSet()),
                contents.stream().flatMap(content -> content.tags().stream()).collect(Collectors.toSet()));
        return of(named);
    }

    static Names of(Taxonomy.Named named) {
        return new Names(named.terms(), named.tags());
    }

    List<CategoryView> categories(ArticleContent content) {
        return content.terms().stream()
                .map(terms::get)
                .filter(Objects::nonNull)
                .map(CategoryView::of)
                .toList();
    }

    List<TagName> tags(ArticleContent content) {
        return content.tags().stream()
                .map(tags::get)
                .filter(Objects::nonNull)
                .map(TagName::of)
                .distinct()
                .toList();
    }

    /** By id, each once; what was merged is what it became. */
    List<UUID> tagIds(ArticleContent content) {
        return content.tags().stream()
                .map(tags::get)
                .filter(Objects::nonNull)
                .map(Taxonomy.NamedTag::id)
                .distinct()
                .toList();
    }

    /** As a client would write them: the draft with today's categories and tags. */
    Draft written(ArticleContent content) {
        List<String> categories = categories(content).stream()
                .map(term -> term.vocabulary() + "/" + term.path())
                .toList();
        List<String> words = new java.util.ArrayList<>(
                tags(content).stream().map(TagName::slug).toList());
        words.addAll(content.proposedTags());
        return Drafts.filed(content.draft(), categories, words, content.draft().attachments());
    }
}
