package learninghub.network.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import learninghub.network.account.ProfileAnswers;
import learninghub.network.network.Eligibility.Attribute;
import learninghub.network.network.Eligibility.Operator;
import learninghub.network.network.Eligibility.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EligibilityTest {
    private static final Rule ENGLAND = new Rule(Attribute.NATION, Operator.EQUALS, List.of("England"));
    private static final Rule NHS_OR_CARE = new Rule(Attribute.ORGANISATION_TYPE, Operator.IN, List.of("nhs", "care"));

    @Test
    void all_rules_must_hold() {
        assertThat(new Eligibility(List.of(ENGLAND, NHS_OR_CARE), null).objections(profile("England", "charity")))
                .containsExactly(
                        "This network asks for the type of organisation nhs or care; your profile says charity.");
    }

    @Test
    void any_rule_may_hold() {
        assertThat(new Eligibility(null, List.of(ENGLAND, NHS_OR_CARE)).objections(profile("Wales", "care")))
                .isEmpty();
    }

    @Test
    void when_no_rule_of_any_holds_all_are_given_as_reasons() {
        assertThat(new Eligibility(null, List.of(ENGLAND, NHS_OR_CARE)).objections(profile("Wales", "charity")))
                .hasSize(2);
    }

    @Test
    void case_and_surrounding_blanks_do_not_matter() {
        assertThat(new Eligibility(List.of(ENGLAND), null).objections(profile(" ENGLAND ", null)))
                .isEmpty();
    }

    @Test
    void a_profile_that_does_not_say_does_not_pass() {
        assertThat(new Eligibility(List.of(ENGLAND), null).objections(profile(null, null)))
                .containsExactly("This network asks for the nation England; your profile does not say.");
    }

    private static ProfileAnswers profile(@Nullable String nation, @Nullable String organisationType) {
        return new ProfileAnswers(null, nation, null, organisationType, null, null, null);
    }
}
