package learninghub.markdown;

import java.util.List;

/** Markdown laid out: sanitised HTML whose headings can be linked to, and these headings in order. */
public record Rendered(String html, List<Heading> headings) {}
