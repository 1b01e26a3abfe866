package learninghub.content.text;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text, for titles and summaries that nobody wrote. */
public final class FirstSentence {
    private FirstSentence() {}

    /** The first sentence of plain text, cut at a word with an ellipsis when it is longer than {@code most} characters. */
    public static String of(String text, int most) {
        String oneLine = text.strip().replaceAll("\\s+", " ");
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
        sentences.setText(oneLine);
        sentences.first();
        int end = sentences.next();
        String sentence =
                end == BreakIterator.DONE ? oneLine : oneLine.substring(0, end).strip();
        return cut(sentence, most);
    }

    /** The text itself, cut at a word with an ellipsis when it is longer than {@code most} characters. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        return text.substring(0, space > most / 2 ? space : most - 1).strip() + "…";
    }
}
