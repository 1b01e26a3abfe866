package learninghub.identifiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

/** Numbers as texts are full of, and patients' numbers; made up, the same at every run. */
final class Lookalikes {
    private final Random random;

    Lookalikes(long seed) {
        random = new Random(seed);
    }

    String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** Ten digits in four parts, registrants of several lengths in several languages. */
    private String[] bookParts() {
        while (true) {
            String group = one("0", "1", "2", "3", "4", "7", "84", "88", "90", "951");
            int publisher = 2 + random.nextInt(4);
            String number = group + digits(9 - group.length());
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (number.charAt(i) - '0') * (10 - i);
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                int second = group.length() + publisher;
                return new String[] {
                    group, number.substring(group.length(), second), number.substring(second), String.valueOf(check)
                };
            }
        }
    }

    String isbn10(String separator) {
        return String.join(separator, bookParts());
    }

    String isbn13(String separator) {
        String[] parts = bookParts();
        String number = "978" + parts[0] + parts[1] + parts[2];
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (number.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return String.join(separator, "978", parts[0], parts[1], parts[2], String.valueOf((10 - sum % 10) % 10));
    }

    /** In its international form. */
    String telephoneAbroad() {
        return switch (random.nextInt(9)) {
            case 0 -> "+44 7" + digits(3) + " " + digits(6);
            case 1 -> "+44 (0)20 7" + digits(3) + " " + digits(4);
            case 2 -> "+1 " + code() + "-" + code() + "-" + digits(4);
            case 3 -> "+1 (" + code() + ") " + code() + "-" + digits(4);
            case 4 -> "+33 6 " + digits(2) + " " + digits(2) + " " + digits(2) + " " + digits(2);
            case 5 -> "+49 30 " + digits(8);
            case 6 -> "+91 9" + digits(4) + " " + digits(5);
            case 7 -> "0044 161 " + digits(3) + " " + digits(4);
            default -> "+61 4" + digits(2) + " " + digits(3) + " " + digits(3);
        };
    }

    /** As people of the country write it. */
    String telephoneAtHome() {
        return switch (random.nextInt(8)) {
            case 0 -> "07" + digits(3) + " " + digits(6);
            case 1 -> "020 7" + digits(3) + " " + digits(4);
            case 2 -> "0161 " + digits(3) + " " + digits(4);
            case 3 -> "(" + code() + ") " + code() + "-" + digits(4);
            case 4 -> "06 " + digits(2) + " " + digits(2) + " " + digits(2) + " " + digits(2);
            case 5 -> "0800 " + digits(6);
            case 6 -> "04" + digits(2) + " " + digits(3) + " " + digits(3);
            default -> "030 " + digits(8);
        };
    }

    /** As in North America without brackets: of the very form of an NHS number. */
    String telephoneOfTheSameForm() {
        return code() + one("-", ".", " ") + code() + "-" + digits(4);
    }

    String timestamp() {
        Instant instant = Instant.ofEpochSecond(1_100_000_000L + random.nextInt(800_000_000));
        return switch (random.nextInt(5)) {
            case 0 -> String.valueOf(instant.getEpochSecond());
            case 1 -> String.valueOf(instant.toEpochMilli() + random.nextInt(1000));
            case 2 -> instant.toString();
            case 3 -> instant.toString().replace('T', ' ').substring(0, 16);
            default -> instant.toString().replaceAll("[^0-9]", "");
        };
    }

    /** Every other one with digits only where hexadecimal ones may stand: the likeliest to be taken for a number. */
    String uuid() {
        String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
        return random.nextBoolean() ? uuid : uuid.replaceAll("[a-f]", "7");
    }

    String id() {
        return switch (random.nextInt(5)) {
            case 0 -> "order " + digits(10);
            case 1 -> "ORD-" + digits(10);
            case 2 -> "invoice no. " + digits(10);
            case 3 -> "job_" + digits(10);
            default -> "INC" + digits(10);
        };
    }

    String reference() {
        return switch (random.nextInt(6)) {
            case 0 -> "doi:10." + digits(4) + "/" + digits(10);
            case 1 -> "https://doi.org/10." + digits(4) + "/s" + digits(5) + "-" + digits(3) + "-" + digits(5) + "-x";
            case 2 -> "ORCID 0000-000" + digits(1) + "-" + digits(4) + "-" + digits(4);
            case 3 -> "PMID: " + (1 + random.nextInt(9)) + digits(7);
            case 4 -> "grant " + one("NIHR", "MR/N", "ES/") + digits(6) + "/" + digits(1);
            default -> "PMC" + digits(7) + ", ISRCTN" + digits(8);
        };
    }

    /** A number as it is given out: NHS, CHI or H&amp;C. */
    String patientNumber() {
        return switch (random.nextInt(4)) {
            case 0 -> checked("32" + digits(7));
            case 1 -> checked(birthday() + digits(3));
            default -> checked(one("4", "6", "7") + digits(8));
        };
    }

    /** A number of the form, whatever it begins with. */
    String anyNumber() {
        return checked(digits(9));
    }

    /** As people write it. */
    String written(String number) {
        String space = one(" ", "-", "\u00a0", "\u2013", "\u2009");
        return switch (random.nextInt(4)) {
            case 0 -> number;
            case 1 -> number.substring(0, 6) + " " + number.substring(6);
            default -> number.substring(0, 3) + space + number.substring(3, 6) + space + number.substring(6);
        };
    }

    String sentence(String number) {
        return one(
                        "The form said %s and nobody asked.",
                        "NHS number: %s",
                        "Her number (%s) was on the whiteboard.",
                        "We found %s, twice.",
                        "%s was given the other's blood.",
                        "| bed 4 | %s | stable |",
                        "- patient %s moved to ward 7",
                        "Mr Example, %s, was called in 2024.",
                        "see the record of **%s**; it is wrong",
                        "CHI %s.",
                        "\"%s\" is what the label says",
                        "Ward 9: %s")
                .formatted(number);
    }

    /** Of no patient. */
    String plainSentence(String number) {
        return one(
                        "The form said %s and nobody asked.",
                        "We found %s, twice.",
                        "| shelf 4 | %s | lent |",
                        "- %s moved to room 7",
                        "see **%s**; it is wrong",
                        "\"%s\" is what the label says",
                        "Published 2024: %s",
                        "%s")
                .formatted(number);
    }

    private String birthday() {
        LocalDate day = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000));
        return "%02d%02d%02d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100);
    }

    private String code() {
        return (2 + random.nextInt(8)) + digits(2);
    }

    private String checked(String nine) {
        for (int last = 0; last < 10; last++) {
            if (Numbers.hasCheckDigit(nine + last)) {
                return nine + last;
            }
        }
        return checked(nine.substring(0, 6) + digits(3));
    }
}
