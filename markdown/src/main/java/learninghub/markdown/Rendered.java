package learninghub.markdown;

import java.util.List;

/**
 * Markdown laid out.
 *
 * @param html sanitised, with headings that can be linked to
 * @param headings these headings in order
 * @param plain the words alone
 */
public record Rendered(String html, List<Heading> headings, String plain) {}
