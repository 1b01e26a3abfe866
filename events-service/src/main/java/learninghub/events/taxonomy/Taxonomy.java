package learninghub.events.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Turns the words clients write into the ids events keep. */
@ApplicationScoped
public class Taxonomy {
    private final EntityManager database;

    Taxonomy(EntityManager database) {
        this.database = database;
    }

    /**
     * What these tags (slugs, names or synonyms) and categories (addresses) are. Refuses (422) unknown ones, all at once, with pointers
     * {@code /tags/<n>} and {@code /categories/<n>}.
     */
    public Classification classify(List<String> tags, List<String> categories) {
        List<Fault> faults = new ArrayList<>();
        List<UUID> tagIds = new ArrayList<>();
        List<UUID> termIds = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            keep(tag(tags.get(i)), tagIds, Fault.at("/tags/" + i, "There is no such tag."), faults);
        }
        for (int i = 0; i < categories.size(); i++) {
            Fault unknown = Fault.at("/categories/" + i, "There is no such category, or it is archived.");
            keep(term(categories.get(i)), termIds, unknown, faults);
        }
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
        return new Classification(tagIds, termIds);
    }

    /** Those of these words that are tags. */
    public List<String> known(List<String> words) {
        return words.stream().filter(word -> tag(word) != null).toList();
    }

    private static void keep(@Nullable UUID id, List<UUID> ids, Fault unknown, List<Fault> faults) {
        if (id == null) {
            faults.add(unknown);
        } else if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    /** A slug wins over a name, a name over synonyms and former slugs; one that was merged stands for what it became. */
    private @Nullable UUID tag(String word) {
        return first("""
                select coalesce(merged_into, id) from tag
                where slug = :word or lower(name) = lower(:word)
                  or exists (select 1 from unnest(synonyms) s where lower(s) = lower(:word))
                  or former_slugs @> array[cast(:word as text)]
                order by merged_into is null and slug = :word desc, slug = :word desc, lower(name) = lower(:word) desc,
                  merged_into is null desc, id limit 1""", word);
    }

    private @Nullable UUID term(String word) {
        return first("""
                select id from term
                where not archived and (address = :word
                  or (former_paths @> array[substr(:word, strpos(:word, '/') + 1)] and vocabulary = split_part(:word, '/', 1)))
                order by address = :word desc limit 1""", word);
    }

    private @Nullable UUID first(String query, String word) {
        List<UUID> found =
                database.createNativeQuery(query).setParameter("word", word).getResultList();
        return found.isEmpty() ? null : found.getFirst();
    }
}
