package learninghub.content.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.identifiers.Identifiers;
import learninghub.identifiers.Place;

/**
 * Refuses a draft that holds a patient's identifier, unless an editor accepts the place or has accepted the same in this piece before,
 * wherever it stands now. What was accepted is remembered as a keyed digest, never in clear.
 */
@ApplicationScoped
class AcceptIdentifiers {
    private static final String ASKED = "/acceptedIdentifiers";

    private final ArticleRepository articles;
    private final IdentifierDigest digest;
    private final EntityManager database;
    private final ObjectMapper json;

    AcceptIdentifiers(ArticleRepository articles, IdentifierDigest digest, EntityManager database, ObjectMapper json) {
        this.articles = articles;
        this.digest = digest;
        this.database = database;
        this.json = json;
    }

    /** In the transaction of who saves the draft. */
    void permit(Article article, Draft draft, Caller caller, Instant now) {
        List<Place> places = Identifiers.in(json.valueToTree(draft));
        List<AcceptedIdentifier> asked = ArticleView.orEmpty(draft.acceptedIdentifiers());
        if (places.isEmpty() && asked.isEmpty()) {
            return;
        }
        // A reason is kept in clear, so it is not open to acceptance itself.
        Identifiers.refuse(places.stream()
                .filter(place -> place.pointer().startsWith(ASKED))
                .toList());
        Set<String> accepted = acceptedBefore(article.id());
        for (int i = 0; i < asked.size(); i++) {
            Place place = flagged(asked.get(i), i, places, caller);
            if (accepted.add(digest.of(article.id(), place))) {
                keep(article, place, now);
                articles.remember(
                        article, caller, "accepted-identifier", asked.get(i).reason(), now);
            }
        }
        Identifiers.refuse(places.stream()
                .filter(place -> !accepted.contains(digest.of(article.id(), place)))
                .toList());
    }

    private static Place flagged(AcceptedIdentifier asked, int index, List<Place> places, Caller caller) {
        if (!caller.has(Article.EDITOR)) {
            throw new Refusal.Forbidden("Only an editor accepts what looks like a patient's identifier.");
        }
        return places.stream()
                .filter(place -> place.isAt(asked.pointer(), asked.offset(), asked.length()))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(Fault.at(ASKED + "/" + index, "Nothing is flagged there.")));
    }

    @SuppressWarnings("unchecked")
    private Set<String> acceptedBefore(UUID article) {
        return new HashSet<>((List<String>)
                database.createNativeQuery("select digest from accepted_identifier where article_id = :article")
                        .setParameter("article", article)
                        .getResultList());
    }

    private void keep(Article article, Place place, Instant now) {
        database.createNativeQuery("""
                        insert into accepted_identifier (article_id, digest, accepted_at) values (:article, :digest, :now)
                        on conflict do nothing""")
                .setParameter("article", article.id())
                .setParameter("digest", digest.of(article.id(), place))
                .setParameter("now", now)
                .executeUpdate();
    }
}
