package learninghub.identifiers;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words before each group of digits say of it: a patient's, something else's, or nothing. A list goes on after its first item:
 * in "ISBN 1, 2 and 3" all three are ISBNs.
 */
final class Labels {
    /** How many words may stand between a label and its number. */
    private static final int WORDS = 5;

    private static final int LONGEST_WORD = 16;
    private static final int WIDEST_GAP = 8;

    enum Label {
        PATIENT,
        OTHER,
        NONE
    }

    private static final Set<String> PATIENT = Set.of(
            "nhs",
            "nhsno",
            "nhsnumber",
            "chi",
            "chino",
            "h&c",
            "hc",
            "hcn",
            "h+c",
            "patient",
            "patients",
            "pt",
            "px",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "hospital",
            "health");

    private static final Set<String> OTHER = Set.of(
            "isbn",
            "issn",
            "ismn",
            "isni",
            "pmid",
            "pmids",
            "pmcid",
            "pmc",
            "pubmed",
            "orcid",
            "doi",
            "arxiv",
            "oclc",
            "lccn",
            "asin",
            "tel",
            "tels",
            "telephone",
            "telephones",
            "phone",
            "phones",
            "mobile",
            "mob",
            "cell",
            "fax",
            "call",
            "calls",
            "ring",
            "dial",
            "helpline",
            "hotline",
            "freephone",
            "switchboard",
            "whatsapp",
            "sms",
            "bleep",
            "pager",
            "order",
            "orders",
            "invoice",
            "ticket",
            "grant",
            "grants",
            "award",
            "awards",
            "trial",
            "nct",
            "isrctn",
            "prospero",
            "crd",
            "eudract",
            "iras",
            "charity",
            "company",
            "vat",
            "account",
            "iban",
            "gtin",
            "ean",
            "upc",
            "udi",
            "barcode",
            "tracking",
            "parcel",
            "serial",
            "lot",
            "batch",
            "timestamp",
            "timestamps",
            "epoch",
            "unix",
            "unixtime",
            "ts",
            "iat",
            "exp",
            "build",
            "commit",
            "job",
            "version");

    private static final Set<String> FILLER = Set.of(
            "no", "nos", "num", "number", "numbers", "nr", "n", "id", "ids", "is", "was", "are", "the", "a", "of",
            "her", "his", "their", "its", "my", "your", "our", "us", "on", "at", "given", "as", "new", "old", "and",
            "or", "care", "index", "with", "for", "me", "him", "day", "evening", "direct", "line", "free", "x");

    private final CharSequence text;
    private final Groups groups;
    private final Label[] labels;

    private Labels(CharSequence text, Groups groups) {
        this.text = text;
        this.groups = groups;
        this.labels = new Label[groups.size()];
    }

    static Labels of(CharSequence text, Groups groups) {
        Labels labels = new Labels(text, groups);
        for (int group = 0; group < groups.size(); group++) {
            labels.labels[group] = labels.before(group);
        }
        return labels;
    }

    Label of(int group) {
        return labels[group];
    }

    private Label before(int group) {
        int at = groups.start(group);
        for (int words = 0; words < WORDS; words++) {
            int end = skipGap(at);
            if (end == 0 || at - end > WIDEST_GAP) {
                return Label.NONE;
            }
            if (Groups.isDigit(text.charAt(end - 1))) {
                return group > 0 && groups.end(group - 1) == end ? labels[group - 1] : Label.NONE;
            }
            int start = wordStart(end);
            if (start == end || end - start > LONGEST_WORD) {
                return Label.NONE;
            }
            Label said = said(text.subSequence(start, end).toString());
            if (said != null) {
                return said;
            }
            at = start;
        }
        return Label.NONE;
    }

    /** Null where the word says nothing and the one before is to be asked. */
    private static @Nullable Label said(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        if (PATIENT.contains(bare)) {
            return Label.PATIENT;
        }
        if (OTHER.contains(bare)) {
            return Label.OTHER;
        }
        return FILLER.contains(bare) ? null : Label.NONE;
    }

    private int skipGap(int from) {
        int at = from;
        int lines = 0;
        while (at > 0 && from - at <= WIDEST_GAP && isGap(text.charAt(at - 1)) && lines <= 1) {
            at--;
            lines += text.charAt(at) == '\n' ? 1 : 0;
        }
        return lines > 1 ? 0 : at;
    }

    private int wordStart(int end) {
        int start = end;
        while (start > 0 && end - start <= LONGEST_WORD && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isGap(char c) {
        return " \n:#=([.,;-/|\"<>".indexOf(c) >= 0 || Groups.isMark(c);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || c == '\'' || c == '&' || c == '+';
    }
}
