package learninghub.identifiers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates of birth: a full date close to a word of birth, before or after it, in one sentence. Every pattern is bounded and the
 * text is gone through once for words and once for dates.
 */
final class Births {
    /** The farthest a date may stand behind its word. */
    private static final int BEHIND = 40;

    /** The farthest a date may stand before its word. */
    private static final int BEFORE = 16;

    /** The farthest a date may stand behind a word that often means something else. */
    private static final int CLOSE = 3;

    /** Whoever was born before has died; dates of history are not dates of birth. */
    private static final int FIRST_YEAR = 1890;

    private static final Pattern WORD = Pattern.compile("(?<![a-z0-9])(?:"
            + "(?<sure>d\\.?o\\.?b\\b\\.?|d o b\\b|dates? of birth\\b|birth ?-?dates?\\b|birthdays?\\b|born\\b)"
            + "|(?<close>birth\\b|(?<!^)(?<!\\n)b\\.|b(?= ?[0-9])))");

    private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:(?<year#>(?:1[6-9]|20)[0-9]{2})|'?[0-9]{2})";
    private static final String NAME = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String NTH = DAY + "(?:st|nd|rd|th)?";
    private static final String GAP = "(?: ?[-/.,] ?|[ \\n]{1,2})";

    private static final Pattern DATE = Pattern.compile("(?<![0-9])(?:"
            + NTH + "(?: of)?" + GAP + "?" + NAME + GAP + "?" + YEAR.replace('#', 'a')
            + "|" + NAME + GAP + "?" + NTH + GAP + YEAR.replace('#', 'b')
            + "|(?<yearc>(?:1[6-9]|20)[0-9]{2})" + GAP + MONTH + GAP + DAY
            + "|" + DAY + GAP + MONTH + GAP + YEAR.replace('#', 'd')
            + "|" + MONTH + GAP + DAY + GAP + YEAR.replace('#', 'e')
            + "|(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?<yearf>(?:19|20)[0-9]{2})"
            + ")(?![0-9])");

    /** The groups of DATE that hold a year of four digits. */
    private static final List<String> YEARS = List.of("yeara", "yearb", "yearc", "yeard", "yeare", "yearf");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;][ \\n]|\\n *\\n");

    private final CharSequence text;
    private final List<Date> dates = new ArrayList<>();
    private final BitSet found = new BitSet();

    /** A date in the folded text. */
    private record Date(int start, int end) {}

    private Births(CharSequence text) {
        this.text = text;
    }

    /** @param text the folded text, as it is to be read */
    static void find(Folding folding, CharSequence text, BitSet addresses, List<Finding> found) {
        Matcher word = WORD.matcher(text);
        if (!word.find()) {
            return;
        }
        Births births = new Births(text);
        births.collectDates(addresses);
        int next = 0;
        do {
            while (next < births.dates.size() && births.dates.get(next).start() < word.end()) {
                next++;
            }
            births.before(word, next - 1);
            births.behind(word, next);
        } while (word.find());
        births.found.stream().mapToObj(births.dates::get).forEach(date -> found.add(births.finding(folding, date)));
    }

    private void collectDates(BitSet addresses) {
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            if (!addresses.get(date.start()) && !isHistory(date)) {
                dates.add(new Date(date.start(), date.end()));
            }
        }
    }

    private void behind(Matcher word, int next) {
        int farthest = word.group("sure") == null ? CLOSE : BEHIND;
        if (next < dates.size() && isClose(word.end(), dates.get(next).start(), farthest)) {
            found.set(next);
        }
    }

    private void before(Matcher word, int last) {
        if (last >= 0 && word.group("sure") != null && isClose(dates.get(last).end(), word.start(), BEFORE)) {
            found.set(last);
        }
    }

    private boolean isClose(int from, int to, int farthest) {
        return to >= from
                && to - from <= farthest
                && !SENTENCE_END.matcher(text).region(from, to).find();
    }

    private static boolean isHistory(Matcher date) {
        return YEARS.stream().map(date::group).anyMatch(year -> year != null && Integer.parseInt(year) < FIRST_YEAR);
    }

    private Finding finding(Folding folding, Date date) {
        int start = folding.start(date.start());
        int end = folding.end(date.end() - 1);
        String value = text.subSequence(date.start(), date.end()).toString().replaceAll("[^a-z0-9]+", " ");
        return new Finding(Finding.Kind.DATE_OF_BIRTH, start, end - start, value);
    }
}
