package learninghub.content.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which words can be corrected, and what a question is with its corrections. */
final class Spelling {
    /** Shorter words have too many neighbours. */
    static final int SHORTEST = 4;

    /** How like a word a correction must be, from 0 to 1. */
    static final float NEAR = 0.6f;

    private Spelling() {}

    /** The word as the index spells words; null when it is too short, has digits or is several. */
    static @Nullable String correctable(String word) {
        List<String> plain = Analysis.terms(Languages.plain(), word);
        boolean one = plain.size() == 1
                && plain.getFirst().length() >= SHORTEST
                && plain.getFirst().codePoints().allMatch(Character::isLetter);
        return one ? plain.getFirst() : null;
    }

    /** The question with the nearest word in place of each unknown one; null when all are known or nothing is near. */
    static @Nullable String corrected(String question, Known known) {
        String corrected = question;
        for (String word : Words.in(question)) {
            List<String> corrections = known.corrections(word);
            if (!corrections.isEmpty()) {
                corrected = Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(corrected)
                        .replaceAll(Matcher.quoteReplacement(corrections.getFirst()));
            }
        }
        return corrected.equals(question) ? null : corrected;
    }

    /** BM25's inverse document frequency. */
    static double rarity(long documents, long in) {
        return in == 0 ? 0 : Math.log(1 + (documents - Math.min(in, documents) + 0.5) / (in + 0.5));
    }
}
