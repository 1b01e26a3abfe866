package learninghub.network.network;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import learninghub.network.account.ProfileAnswers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who may join, as data over the applicant's profile: all of the rules must hold, or any of them. */
@Schema(name = "Eligibility", examples = """
        {"all": [{"attribute": "organisationType", "operator": "equals", "values": ["nhs"]},
                 {"attribute": "nation", "operator": "in", "values": ["England"]}]}""")
public record Eligibility(
        @Size(min = 1, max = 20) @Nullable List<@NotNull @Valid Rule> all,
        @Size(min = 1, max = 20) @Nullable List<@NotNull @Valid Rule> any) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "give either all or any")
    public boolean isOneOfBoth() {
        return (all == null) != (any == null);
    }

    /** Why this person may not join, in plain words; empty when they may. */
    public List<String> objections(ProfileAnswers profile) {
        List<Rule> rules = all == null ? List.copyOf(any == null ? List.of() : any) : all;
        List<String> broken = rules.stream()
                .filter(rule -> !rule.holds(profile))
                .map(rule -> rule.objection(profile))
                .toList();
        boolean enough = all == null && broken.size() < rules.size();
        return enough ? List.of() : broken;
    }

    /** One condition. Compared without regard to case. */
    @Schema(name = "EligibilityRule")
    public record Rule(
            @NotNull Attribute attribute,
            @NotNull Operator operator,

            @Schema(examples = "[\"England\"]") @NotEmpty @Size(max = 100)
            List<@NotBlank @Size(max = 200) String> values) {

        @JsonIgnore
        @Schema(hidden = true)
        @AssertTrue(message = "equals takes exactly one value")
        public boolean isOneValueIfEquals() {
            return operator != Operator.EQUALS || values == null || values.size() == 1;
        }

        boolean holds(ProfileAnswers profile) {
            String given = attribute.of(profile);
            return given != null
                    && values.stream().anyMatch(value -> value.strip().equalsIgnoreCase(given.strip()));
        }

        String objection(ProfileAnswers profile) {
            String given = attribute.of(profile);
            String asked = "This network asks for " + attribute.words + " " + String.join(" or ", values);
            return asked + (given == null ? "; your profile does not say." : "; your profile says " + given + ".");
        }
    }

    /** What of a profile can be asked for. */
    @Schema(
            name = "EligibilityAttribute",
            enumeration = {"country", "nation", "organisation", "organisationType", "role"})
    public enum Attribute {
        COUNTRY("country", "the country"),
        NATION("nation", "the nation"),
        ORGANISATION("organisation", "the organisation"),
        ORGANISATION_TYPE("organisationType", "the type of organisation"),
        ROLE("role", "the role");

        private final String word;
        private final String words;

        Attribute(String word, String words) {
            this.word = word;
            this.words = words;
        }

        @JsonValue
        public String word() {
            return word;
        }

        @Nullable
        String of(ProfileAnswers profile) {
            return switch (this) {
                case COUNTRY -> profile.country();
                case NATION -> profile.nation();
                case ORGANISATION -> profile.organisation();
                case ORGANISATION_TYPE -> profile.organisationType();
                case ROLE -> profile.role();
            };
        }
    }

    /** How a rule compares. */
    @Schema(
            name = "EligibilityOperator",
            enumeration = {"equals", "in"})
    public enum Operator {
        EQUALS("equals"),
        IN("in");

        private final String word;

        Operator(String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }
    }
}
