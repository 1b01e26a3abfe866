package learninghub.content.taxonomy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import learninghub.outbox.Outbox;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts the built-in vocabularies in place at the first start; afterwards they are the editors' own. */
@ApplicationScoped
class StartingVocabularies {
    private static final Logger LOG = Logger.getLogger(StartingVocabularies.class);

    private final EntityManager database;
    private final ObjectMapper json;
    private final Outbox outbox;

    StartingVocabularies(EntityManager database, ObjectMapper json, Outbox outbox) {
        this.database = database;
        this.json = json;
        this.outbox = outbox;
    }

    @Transactional
    void load(@Observes @Priority(1) StartupEvent started) throws IOException {
        // Of two replicas that start together one loads; the other waits here and then finds them.
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(7217, 2)")
                .getSingleResult();
        Number present = (Number)
                database.createNativeQuery("select count(*) from vocabulary").getSingleResult();
        if (present.longValue() > 0) {
            return;
        }
        List<Branch> vocabularies = read().vocabularies();
        for (int place = 0; place < vocabularies.size(); place++) {
            load(vocabularies.get(place), place);
        }
        LOG.infof("vocabularies loaded: count=%d", vocabularies.size());
    }

    private Tree read() throws IOException {
        try (InputStream data = StartingVocabularies.class.getResourceAsStream("/vocabularies/vocabularies.json")) {
            return json.readValue(data, Tree.class);
        }
    }

    private void load(Branch vocabulary, int place) {
        database.createNativeQuery(
                        "insert into vocabulary (slug, name, hierarchical, coded, place) values (:slug, :name, :hierarchical, :coded, :place)")
                .setParameter("slug", vocabulary.slug())
                .setParameter("name", vocabulary.name())
                .setParameter("hierarchical", Boolean.TRUE.equals(vocabulary.hierarchical()))
                .setParameter(
                        "coded",
                        vocabulary.terms() != null
                                && vocabulary.terms().getFirst().code() != null)
                .setParameter("place", place)
                .executeUpdate();
        load(String.valueOf(vocabulary.slug()), null, vocabulary.terms());
    }

    private void load(String vocabulary, @Nullable Term parent, @Nullable List<Branch> terms) {
        int place = 0;
        for (Branch branch : terms == null ? List.<Branch>of() : terms) {
            Term term = new Term(vocabulary, parent, branch.code(), branch.name(), place++);
            database.persist(term);
            outbox.announce(term.changed(List.of()));
            load(vocabulary, term, branch.children());
        }
    }

    private record Tree(List<Branch> vocabularies) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Branch(
            @Nullable String slug,
            String name,
            @Nullable Boolean hierarchical,
            @Nullable String code,
            @Nullable List<Branch> terms,
            @Nullable List<Branch> children) {}
}
