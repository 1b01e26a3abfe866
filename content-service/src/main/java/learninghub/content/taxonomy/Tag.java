package learninghub.content.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import learninghub.http.ETags;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A curated word for what a piece is about. */
@Entity
class Tag {
    /** The most synonyms. */
    static final int SYNONYMS = 50;

    @Id
    private UUID id;

    private String slug;
    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> synonyms;

    private @Nullable UUID mergedInto;

    @Version
    private long version;

    protected Tag() {}

    Tag(String name, List<String> synonyms) {
        this.id = Ids.next();
        this.name = name.strip();
        this.slug = Slug.of(name);
        this.synonyms = kept(synonyms, name);
    }

    void rename(String newName, String newSlug, List<String> newSynonyms) {
        name = newName.strip();
        slug = newSlug;
        synonyms = kept(newSynonyms, newName);
    }

    /** One more word for it, unless it goes by that already. */
    void alsoCalled(List<String> words) {
        List<String> all = new ArrayList<>(synonyms);
        all.addAll(words);
        List<String> kept = kept(all, name);
        if (kept.size() > SYNONYMS) {
            throw new Refusal.Conflict("A tag has at most " + SYNONYMS + " synonyms.");
        }
        synonyms = kept;
    }

    void mergeInto(Tag other) {
        mergedInto = other.id;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    TagText text() {
        return new TagText(name, slug, synonyms);
    }

    /** Name and synonyms. */
    List<String> words() {
        List<String> words = new ArrayList<>(synonyms);
        words.addFirst(name);
        return words;
    }

    /** What a change must name; the entity tag has the number of pieces behind it. */
    String tag() {
        return "g" + version;
    }

    /** Refuses a change by somebody who has not read it as it is; how many pieces carry it is no matter. */
    void requireRead(@Nullable String ifMatch) {
        ETags.require(ifMatch == null ? null : ifMatch.replaceAll("\"(g\\d+)-\\d+\"", "\"$1\""), tag());
    }

    TagChanged changed(List<String> formerSlugs) {
        return new TagChanged(id, slug, name, synonyms, mergedInto, formerSlugs);
    }

    private static List<String> kept(List<String> words, String name) {
        List<String> kept = new ArrayList<>();
        for (String word : words) {
            String stripped = word.strip();
            if (!stripped.equalsIgnoreCase(name.strip()) && kept.stream().noneMatch(stripped::equalsIgnoreCase)) {
                kept.add(stripped);
            }
        }
        return kept;
    }
}
