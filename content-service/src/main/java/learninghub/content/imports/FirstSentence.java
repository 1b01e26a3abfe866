package learninghub.content.imports;

import java.text.BreakIterator;
import java.util.Locale;
import learninghub.markdown.Markdown;

/** The beginning of a text, for titles that nobody wrote. */
final class FirstSentence {
    private FirstSentence() {}

    /** The first sentence of plain text, cut at a word with an ellipsis when it is longer than {@code most} characters. */
    static String of(String text, int most) {
        String oneLine = text.strip().replaceAll("\\s+", " ");
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
        sentences.setText(oneLine);
        sentences.first();
        int end = sentences.next();
        String sentence =
                end == BreakIterator.DONE ? oneLine : oneLine.substring(0, end).strip();
        return Markdown.cut(sentence, most);
    }
}
