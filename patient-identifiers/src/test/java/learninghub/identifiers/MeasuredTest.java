package learninghub.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often the guard is wrong. {@code docs/patient-identifiers.md} states the figures; these tests keep them true. */
class MeasuredTest {
    private static final Path REAL_ITEMS = Path.of("../../shared/seeds/hub-items.jsonl");
    private static final int TRIED = 1_000;

    private final Lookalikes lookalikes = new Lookalikes(20_261_122);

    @Test
    void labelledBooksRaiseNoAlarm() {
        assertThat(alarms("ISBN with its label", () -> "ISBN" + lookalikes.one(" ", ": ", "-10: ", " no. ") + book()))
                .isZero();
    }

    @Test
    void booksWithoutALabelRaiseNoAlarmWhenTheyAreHyphenated() {
        assertThat(alarms(
                        "ISBN, hyphenated, no label",
                        () -> lookalikes.one(lookalikes.isbn10("-"), lookalikes.isbn13("-"), lookalikes.isbn13(""))))
                .isLessThanOrEqualTo(5);
    }

    @Test
    void tenBareDigitsOfABookAreSometimesTakenForAPatients() {
        assertThat(alarms("ISBN-10, ten bare digits, no label", () -> lookalikes.isbn10("")))
                .isLessThanOrEqualTo(750);
    }

    @Test
    void internationalTelephoneNumbersRaiseNoAlarm() {
        assertThat(alarms("telephone, international", lookalikes::telephoneAbroad))
                .isZero();
    }

    @Test
    void labelledTelephoneNumbersRaiseNoAlarm() {
        assertThat(alarms(
                        "telephone, labelled",
                        () -> lookalikes.one("Tel. ", "Phone: ", "call us on ", "telephone number ")
                                + lookalikes.one(
                                        lookalikes.telephoneAtHome(),
                                        lookalikes.telephoneAbroad(),
                                        lookalikes.telephoneOfTheSameForm())))
                .isZero();
    }

    @Test
    void nationalTelephoneNumbersHardlyRaiseAny() {
        assertThat(alarms("telephone, national, no label", lookalikes::telephoneAtHome))
                .isLessThanOrEqualTo(5);
    }

    @Test
    void northAmericanNumbersWithoutALabelRaiseThatOfTheirForm() {
        assertThat(alarms("telephone, 3-3-4 as in North America, no label", lookalikes::telephoneOfTheSameForm))
                .isLessThanOrEqualTo(100);
    }

    @Test
    void timestampsHardlyRaiseAny() {
        assertThat(alarms("timestamp", lookalikes::timestamp)).isLessThanOrEqualTo(10);
    }

    @Test
    void uuidsRaiseNone() {
        assertThat(alarms("UUID", lookalikes::uuid)).isZero();
    }

    @Test
    void idsHardlyRaiseAny() {
        assertThat(alarms("order, invoice, incident number", lookalikes::id)).isLessThanOrEqualTo(25);
    }

    @Test
    void referencesRaiseNoAlarm() {
        assertThat(alarms("DOI, ORCID, PMID, grant", lookalikes::reference)).isZero();
    }

    @Test
    void numbersThatAreGivenOutAreAllFound() {
        int found = found("NHS, CHI and H&C numbers: found", lookalikes::patientNumber);

        assertThat(TRIED - found).as("misses").isZero();
    }

    @Test
    void mostNumbersOfTheFormAreFoundWhateverTheyBeginWith() {
        int found = found("numbers of the form, whatever they begin with: found", lookalikes::anyNumber);

        assertThat(TRIED - found).as("misses").isLessThanOrEqualTo(250);
    }

    @Test
    void theRealItemsRaiseNoAlarm() throws IOException {
        boolean there = Files.exists(REAL_ITEMS);
        if (!there) {
            System.err.println("SKIPPED: the real items are not beside this repository");
        }
        assumeTrue(there, "the real items are not beside this repository");
        ObjectMapper json = new ObjectMapper();
        int alarms = 0;
        for (String line : Files.readAllLines(REAL_ITEMS)) {
            alarms += Identifiers.in(json.readTree(line)).size();
        }
        assertThat(alarms).isZero();
    }

    private String book() {
        return lookalikes.one(
                lookalikes.isbn10(""),
                lookalikes.isbn10("-"),
                lookalikes.isbn10(" "),
                lookalikes.isbn13(""),
                lookalikes.isbn13("-"),
                lookalikes.isbn13(" "));
    }

    /** Of sentences that say nothing of patients, how many are refused. */
    private int alarms(String what, Supplier<String> number) {
        return refused(what, () -> lookalikes.plainSentence(number.get()));
    }

    private int found(String what, Supplier<String> number) {
        return refused(what, () -> lookalikes.sentence(lookalikes.written(number.get())));
    }

    private static int refused(String what, Supplier<String> text) {
        long refused = Stream.generate(text)
                .limit(TRIED)
                .filter(sentence -> !IdentifierFinder.find(sentence).isEmpty())
                .count();
        System.out.printf("%-60s %4d of %d%n", what, refused, TRIED);
        return (int) refused;
    }
}
