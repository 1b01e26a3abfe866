package learninghub.identifiers;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import learninghub.identifiers.Groups.Join;
import learninghub.identifiers.Labels.Label;

/**
 * Finds health service numbers: ten digits whose last is the check digit by modulus 11. The NHS number of England and Wales, Scotland's
 * CHI and Northern Ireland's H&amp;C number are all of this form. Linear: each group of digits begins at most one candidate of at most
 * ten groups.
 */
final class Numbers {
    private static final int DIGITS = 10;

    /** Fewer digits are no international telephone number. */
    private static final int SHORTEST_TELEPHONE = 10;

    /** A CHI number begins with a date of birth, so with at most this; below 32 no other number is given out. */
    private static final int LAST_DAY = 31;

    /** How such numbers are written; after a patient's label any grouping is one. */
    private static final Set<String> GROUPINGS = Set.of("10", "3-3-4", "3-7", "6-4", "3-4-3", "4-3-3");

    private final Folding folding;
    private final CharSequence text;
    private final Groups groups;
    private final Labels labels;
    private final BitSet addresses;
    private final BitSet telephone = new BitSet();

    private Numbers(Folding folding, CharSequence text, BitSet addresses) {
        this.folding = folding;
        this.text = text;
        this.addresses = addresses;
        this.groups = Groups.in(text);
        this.labels = Labels.of(text, groups);
    }

    /** @param text the folded text, as it is to be read */
    static void find(Folding folding, CharSequence text, BitSet addresses, List<Finding> found) {
        Numbers numbers = new Numbers(folding, text, addresses);
        numbers.markTelephones();
        int group = 0;
        while (group < numbers.groups.size()) {
            int last = numbers.lastOfTen(group);
            if (last >= group && numbers.isNumber(group, last)) {
                found.add(numbers.finding(group, last));
                group = last + 1;
            } else {
                group++;
            }
        }
    }

    /** Groups after {@code +}, {@code 00} or a {@code (0…)}, up to as many digits as the shortest telephone number has. */
    private void markTelephones() {
        int wanted = 0;
        for (int group = 0; group < groups.size(); group++) {
            wanted = beginsTelephone(group) ? SHORTEST_TELEPHONE : group > 0 && goesOn(group) ? wanted : 0;
            if (wanted > 0) {
                telephone.set(group);
                wanted -= groups.digits(group);
            }
        }
    }

    private boolean beginsTelephone(int group) {
        int start = groups.start(group);
        int end = groups.end(group);
        boolean plus = start > 0 && text.charAt(start - 1) == '+';
        boolean zeroInBrackets = start > 0
                && text.charAt(start - 1) == '('
                && text.charAt(start) == '0'
                && end < text.length()
                && text.charAt(end) == ')';
        boolean international = groups.digits(group) == 4 && text.charAt(start) == '0' && text.charAt(start + 1) == '0';
        return plus || zeroInBrackets || international && groups.after(group) != Join.NONE;
    }

    private boolean goesOn(int group) {
        int from = groups.end(group - 1);
        int to = groups.start(group);
        if (to - from > 4) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (" ()-./".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The group with which ten digits are complete; less than {@code first} when there is none. */
    private int lastOfTen(int first) {
        int digits = 0;
        for (int group = first; group < groups.size(); group++) {
            digits += groups.digits(group);
            if (digits >= DIGITS) {
                return digits == DIGITS ? group : -1;
            }
            Join join = groups.after(group);
            if (join == Join.NONE || join == Join.COLON) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isNumber(int first, int last) {
        String digits = digits(first, last);
        return hasCheckDigit(digits)
                && !isOneDigitRepeated(digits)
                && standsAlone(first, last)
                && !addresses.get(groups.start(first))
                && !isTelephone(first, last)
                && isWrittenLikeOne(first, last, digits);
    }

    private boolean isTelephone(int first, int last) {
        int next = telephone.nextSetBit(first);
        return next >= 0 && next <= last;
    }

    /** Not a piece of a word, of a decimal, or of something longer. */
    private boolean standsAlone(int first, int last) {
        int end = groups.end(last);
        return isFreeBefore(first)
                && !isTight(groups.after(first - 1))
                && !isTight(groups.after(last))
                && (end == text.length() || !isWordPart(end))
                && !isBookPrefix(first - 1);
    }

    private boolean isFreeBefore(int first) {
        int start = groups.start(first);
        if (start == 0) {
            return true;
        }
        boolean currency = Character.getType(text.charAt(start - 1)) == Character.CURRENCY_SYMBOL;
        boolean glued = isWordPart(start - 1);
        return !currency && (!glued || labels.of(first) == Label.PATIENT);
    }

    /** Letters, and an underscore that stands between letters or digits. */
    private boolean isWordPart(int at) {
        char c = text.charAt(at);
        if (c != '_') {
            return Character.isLetter(c);
        }
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean isTight(Join join) {
        return join == Join.DASH || join == Join.DOT || join == Join.SLASH || join == Join.COLON;
    }

    /** The 978 or 979 of an ISBN. */
    private boolean isBookPrefix(int group) {
        return groups.after(group) != Join.NONE
                && groups.digits(group) == 3
                && text.charAt(groups.start(group)) == '9'
                && text.charAt(groups.start(group) + 1) == '7'
                && text.charAt(groups.start(group) + 2) >= '8';
    }

    private boolean isWrittenLikeOne(int first, int last, String digits) {
        return switch (labels.of(first)) {
            case OTHER -> false;
            case PATIENT -> true;
            case NONE -> GROUPINGS.contains(grouping(first, last)) && isGivenOut(digits);
        };
    }

    private String grouping(int first, int last) {
        StringBuilder grouping = new StringBuilder();
        for (int group = first; group <= last; group++) {
            grouping.append(group == first ? "" : "-").append(groups.digits(group));
        }
        return grouping.toString();
    }

    /** Numbers below 32 are CHI numbers and begin with a day and a month; this spares telephone numbers, ISBNs and timestamps. */
    private static boolean isGivenOut(String digits) {
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        return day > LAST_DAY || day >= 1 && month >= 1 && month <= 12;
    }

    /** The weights are 10 to 2 and the check digit 1, so a sound number's sum is a multiple of 11. */
    static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += (digits.charAt(i) - '0') * (DIGITS - i);
        }
        return sum % 11 == 0;
    }

    private static boolean isOneDigitRepeated(String digits) {
        return digits.chars().distinct().count() == 1;
    }

    private String digits(int first, int last) {
        StringBuilder digits = new StringBuilder(DIGITS);
        for (int group = first; group <= last; group++) {
            digits.append(text, groups.start(group), groups.end(group));
        }
        return digits.toString();
    }

    private Finding finding(int first, int last) {
        int start = folding.start(groups.start(first));
        int end = folding.end(groups.end(last) - 1);
        return new Finding(Finding.Kind.NUMBER, start, end - start, digits(first, last));
    }
}
