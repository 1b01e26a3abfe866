package learninghub.network.taxonomy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.http.Fault;
import learninghub.http.Refusal;

/** Terms of the vocabulary {@code topics}: by path for people, by id for whatever uses them, so that a rename or move follows. */
@ApplicationScoped
public class Topics implements PanacheRepositoryBase<Term, UUID> {
    private static final String VOCABULARY = "topics";

    /** The ids of these paths, in their order. Refuses those that no usable term has. */
    public List<UUID> ids(List<String> paths) {
        Map<String, UUID> known = find("vocabulary = ?1 and path in ?2 and not archived", VOCABULARY, paths).stream()
                .collect(Collectors.toMap(Term::path, Term::id, (first, second) -> first));
        List<Fault> unknown = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            if (!known.containsKey(paths.get(i))) {
                unknown.add(Fault.at("/topics/" + i, "There is no such topic."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new Refusal.Invalid(unknown);
        }
        return paths.stream().map(known::get).distinct().toList();
    }

    /** The paths of all these terms, in one query. */
    public Map<UUID, String> paths(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("id in ?1", ids).stream().collect(Collectors.toMap(Term::id, Term::path));
    }
}
