package learninghub.markdown;

/**
 * An entry of the table of contents.
 *
 * @param level 1 to 6
 * @param text the words of the heading
 * @param anchor the {@code id} it has in the HTML; the same as long as the heading says the same
 */
public record Heading(int level, String text, String anchor) {}
