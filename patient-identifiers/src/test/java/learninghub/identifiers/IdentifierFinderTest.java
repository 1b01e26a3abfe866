package learninghub.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an identifier and what only looks like one. The numbers are made up; some have the check digit, as real ones do. */
class IdentifierFinderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9434765919",
                "943 476 5919",
                "943-476-5919",
                "943.476.5919",
                "9434 765 919",
                "943 4765919",
                "943476 5919",
                "943  476  5919",
                "943 - 476 - 5919",
                "943\n476 5919",
                "943\u00a0476\u00a05919",
                "943\u2009476\u20095919",
                "943\u2013476\u20135919",
                "943\u2011476\u20115919",
                "943\u2212476\u22125919",
                "943\u200b476\u200b5919",
                "94\u00ad34765919",
                "\uff19\uff14\uff13 \uff14\uff17\uff16 \uff15\uff19\uff11\uff19",
                "\u0669\u0664\u0663\u0664\u0667\u0666\u0665\u0669\u0661\u0669",
                "943&nbsp;476&nbsp;5919",
                "943&#8239;476&#x202F;5919",
                "943\\-476\\-5919",
                "**943** 476 5919",
                "9994999990"
            })
    void aNumberIsFoundHoweverItIsWritten(String number) {
        assertThat(IdentifierFinder.find("It says " + number + " on the form."))
                .as(number)
                .hasSize(1)
                .allMatch(finding -> finding.kind() == Finding.Kind.NUMBER)
                .allMatch(finding -> finding.value().equals("9434765919") || number.startsWith("999"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NHS no. 94 34 76 59 19",
                "NHS number: 9 4 3 4 7 6 5 9 1 9",
                "NHS9434765919",
                "nhs no:9434765919",
                "the patient's number was 94347 65919",
                "CHI 010190 0015",
                "H&C number 320 000 1003",
                "(943 476 5919)",
                "_943 476 5919_",
                "seen: 943 476 5919.",
                "Smith,9434765919,12",
                "ward 7 943 476 5919 in 2024",
                "[943 476 5919](https://example.org/x)",
                "https://example.org/x 943 476 5919",
                "scan-9434765919.pdf",
                "order for patient 9434765919",
                "+44 7700 900123 943 476 5919"
            })
    void aNumberIsFoundWhereverItStands(String text) {
        assertThat(IdentifierFinder.find(text)).as(text).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "943 476 5918",
                "NHS number 943 476 5918",
                "0000000000",
                "444 444 4444",
                "94347659199",
                "19434765919",
                "3.9434765919",
                "9434765919.5",
                "£9434765919",
                "A9434765919",
                "9434765919b",
                "user_9434765919_x",
                "https://example.org/9434765919",
                "(see https://example.org/943-476-5919/a)",
                "www.example.org/9434765919",
                "example.org/9434765919",
                "[form](/files/9434765919.pdf)",
                "9434765919@example.org",
                "doi: 10.1234/9434765919",
                "10.12345/943-476-5919",
                "ISBN 9434765919",
                "ISBN-10: 9434765919",
                "ISBN 0306406152, 9434765919 and 9434765919",
                "978-0-306-40615-7",
                "978 9434765919",
                "PMID: 9434765919",
                "PMC9434765919",
                "ORCID 0000-0002-1825-0097",
                "+44 943 476 5919",
                "+44 (0)943 476 5919",
                "0044 943 476 5919",
                "Tel. 943 476 5919",
                "telephone number: 943-476-5919",
                "Call us on 943 476 5919",
                "212-555-0121",
                "1755312202",
                "2026-06-22 14:30:05",
                "12-943-476-5919",
                "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10",
                "order 9434765919"
            })
    void whatOnlyLooksLikeANumberIsLeftAlone(String text) {
        assertThat(IdentifierFinder.find("On it " + text + " stands.")).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DOB 12/03/1975",
                "D.O.B. 12.3.75",
                "d.o.b: 12-03-1975",
                "DOB: 12031975",
                "Date of birth: 1975-03-12",
                "date of birth was recorded as 12 March 1975",
                "**Date of birth:** 12th of March, 1975",
                "born 12 March 1975",
                "born on March 12, 1975",
                "born in Leeds on 12 Mar 1975",
                "born 12-Mar-75",
                "her birthday is 12 March 1975",
                "birth date 03/25/1975",
                "Jane Example (b. 12 March 1975)",
                "Jane Example, b 12/3/1975",
                "12/03/1975 (DOB)",
                "12 March 1975 is her date of birth",
                "On 12 March 1975 he was born",
                "DOB\u00a0\uff11\uff12/03/1975",
                "Date of birth&nbsp;12&#8209;03&#8209;1975",
                "born 29 February 2024"
            })
    void aDateNextToAWordOfBirthIsFound(String text) {
        assertThat(IdentifierFinder.find(text))
                .as(text)
                .hasSize(1)
                .allMatch(finding -> finding.kind() == Finding.Kind.DATE_OF_BIRTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The meeting is on 12 March 2026",
                "born in 1975",
                "born in March 1975",
                "born 12 May 1820",
                "She was born in Leeds. The audit began on 12 March 2024",
                "Ask for the date of birth.\n\nPublished 12 March 2026",
                "airborne 12/03/2024",
                "newborn screening began some years before the new programme of 12 March 2024",
                "b. 12 March 2024: meeting",
                "DOB https://example.org/12/03/1975",
                "stillbirths 12 March 2024"
            })
    void otherDatesAreLeftAlone(String text) {
        assertThat(IdentifierFinder.find(text)).as(text).isEmpty();
    }

    @Test
    void thePlaceIsThatInTheTextAsWritten() {
        String text = "😀 &amp; NHS\u200b no \uff19\uff14\uff13&nbsp;476\u00ad-5919!";

        Finding finding = IdentifierFinder.find(text).getFirst();

        assertThat(text.substring(finding.offset(), finding.offset() + finding.length()))
                .isEqualTo("\uff19\uff14\uff13&nbsp;476\u00ad-5919");
    }

    @Test
    void allAreFoundInTheOrderInWhichTheyStand() {
        String text = "born 12 March 1975, NHS 943 476 5919 and 987 654 4322";

        assertThat(IdentifierFinder.find(text)).extracting(Finding::offset).containsExactly(5, 24, 41);
    }

    @Test
    void aFindingDoesNotSayWhatItFound() {
        assertThat(IdentifierFinder.find("9434765919").getFirst()).hasToString("NUMBER@0+10");
    }
}
