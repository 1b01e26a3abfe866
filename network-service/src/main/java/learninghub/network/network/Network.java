package learninghub.network.network;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.http.Ids;
import learninghub.network.account.ProfileAnswers;
import learninghub.network.membership.Role;
import learninghub.outbox.Fact;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A group of people who meet. Its slug is for life, whatever its name becomes: links and copies hold it. */
@Entity
public class Network {
    @Id
    private UUID id;

    private String slug;
    private String name;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Enumerated(EnumType.STRING)
    private Admission admission;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Eligibility eligibility;

    private @Nullable String joinText;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> topics;

    private Instant createdAt;

    private @Nullable Integer reviewMonths;

    @Version
    private int version;

    protected Network() {}

    Network(String slug, NetworkTerms terms, List<UUID> topics, Instant now) {
        this.id = Ids.next();
        this.slug = slug;
        this.createdAt = now;
        this.version = 1;
        take(terms, topics);
    }

    private void take(NetworkTerms terms, List<UUID> topicIds) {
        name = terms.name().strip();
        purpose = terms.purpose();
        visibility = terms.visibility();
        admission = terms.admission();
        eligibility = terms.eligibility();
        joinText = terms.joinText();
        topics = List.copyOf(topicIds);
        reviewMonths = terms.reviewMonths();
    }

    /** What the other services are to know of the change. */
    List<Fact> change(NetworkTerms terms, List<UUID> topicIds) {
        Visibility before = visibility;
        take(terms, topicIds);
        return visibility == before ? List.of() : List.of(shown());
    }

    /** Whether it is listed, as a fact. */
    Fact shown() {
        return isListed() ? new NetworkListed(id, slug) : new NetworkUnlisted(id);
    }

    public boolean isListed() {
        return visibility == Visibility.LISTED;
    }

    /** Why this person may not join, in plain words; empty when nothing stands against it. */
    public List<String> objections(ProfileAnswers profile) {
        if (admission == Admission.INVITATION) {
            return List.of("This network admits people by invitation only.");
        }
        return eligibility == null ? List.of() : eligibility.objections(profile);
    }

    /** Why this member does not belong any more, in plain words; how they once came in does not matter. */
    public List<String> objectionsToStay(ProfileAnswers profile) {
        return eligibility == null ? List.of() : eligibility.objections(profile);
    }

    /** By when somebody who says today that they belong is to say so again; null: never. */
    public @Nullable LocalDate reviewAfter(LocalDate today) {
        return reviewMonths == null ? null : today.plusMonths(reviewMonths);
    }

    /** Whether a chair decides about those whom the rules let through. */
    public boolean isReviewed() {
        return admission == Admission.REVIEWED;
    }

    NetworkTerms terms(Map<UUID, String> topicPaths) {
        return new NetworkTerms(
                name, purpose, visibility, admission, eligibility, joinText, paths(topicPaths), reviewMonths);
    }

    /** As anybody sees it who may know that it exists. */
    NetworkView view(Map<UUID, String> topicPaths, @Nullable PublicFigure figure) {
        return view(topicPaths, figure, null, null);
    }

    /** As its members see it. */
    NetworkView view(
            Map<UUID, String> topicPaths,
            @Nullable PublicFigure figure,
            @Nullable Long memberCount,
            @Nullable Role myRole) {
        return new NetworkView(
                id,
                slug,
                name,
                purpose,
                visibility,
                admission,
                eligibility,
                joinText,
                paths(topicPaths),
                reviewMonths,
                figure == null ? null : new NetworkView.Figures(figure.members()),
                memberCount,
                myRole);
    }

    private List<String> paths(Map<UUID, String> topicPaths) {
        return topics.stream()
                .filter(topicPaths::containsKey)
                .map(topicPaths::get)
                .toList();
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    List<UUID> topics() {
        return topics;
    }

    int version() {
        return version;
    }
}
