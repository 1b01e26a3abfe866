package learninghub.content.imports;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learninghub.markdown.Markdown;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** The body of a page as it comes, turned into plain Markdown: HTML blocks converted, spaces in addresses written as %20. */
record BodyText(String markdown, List<Repair> repairs) {
    private static final Pattern WHOLLY_HTML =
            Pattern.compile("\\A\\s*<(?!https?:)[a-zA-Z!].*>\\s*\\z", Pattern.DOTALL);

    /** A link whose address has spaces inside and no title after it. */
    private static final Pattern SPACED =
            Pattern.compile("]\\((?=[^()<>\"'\\n]*\\S +\\S)[ ]*((?:https?://|/)[^()<>\"'\\n]*?)[ ]*\\)");

    /** Only structure is asked for, so typography is left as it is. */
    private static final FlexmarkHtmlConverter CONVERTER = FlexmarkHtmlConverter.builder(new MutableDataSet()
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
                    .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
                    .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                    .set(FlexmarkHtmlConverter.OUTPUT_ID_ATTRIBUTE_REGEX, ""))
            .build();

    static BodyText of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        List<Repair> repairs = new ArrayList<>();
        String markdown = withoutHtml(lines);
        if (!markdown.equals(lines)) {
            repairs.add(new Repair("/body", "HTML turned into Markdown.", true));
        }
        String linked = SPACED.matcher(markdown)
                .replaceAll(
                        link -> Matcher.quoteReplacement("](" + link.group(1).replace(" ", "%20") + ")"));
        if (!linked.equals(markdown)) {
            repairs.add(new Repair("/body", "Spaces in addresses written as %20.", true));
        }
        return new BodyText(linked, repairs);
    }

    private static String withoutHtml(String text) {
        return WHOLLY_HTML.matcher(text).matches() ? converted(text) : withoutHtmlBlocks(text);
    }

    private static String withoutHtmlBlocks(String text) {
        Map<Integer, HtmlBlock> byFirstLine = new HashMap<>();
        Map<Integer, HtmlBlock> byLine = new HashMap<>();
        Node document = Markdown.tree(text);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof HtmlBlock html) {
                byFirstLine.put(html.getSourceSpans().getFirst().getLineIndex(), html);
                for (SourceSpan span : html.getSourceSpans()) {
                    byLine.put(span.getLineIndex(), html);
                }
            }
        }
        return byLine.isEmpty() ? text : rewritten(text, byFirstLine, byLine);
    }

    private static String rewritten(String text, Map<Integer, HtmlBlock> byFirstLine, Map<Integer, HtmlBlock> byLine) {
        String[] lines = text.split("\n", -1);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (byFirstLine.containsKey(i)) {
                written.add(converted(byFirstLine.get(i).getLiteral()) + "\n");
            } else if (!byLine.containsKey(i)) {
                written.add(lines[i]);
            }
        }
        return String.join("\n", written);
    }

    /** What could run or style is dropped on the way. */
    private static String converted(String html) {
        Document.OutputSettings asItIs = new Document.OutputSettings().prettyPrint(false);
        Safelist kept = Safelist.relaxed().preserveRelativeLinks(true);
        return CONVERTER
                .convert(Jsoup.clean(html, "https://relative.invalid/", kept, asItIs))
                .strip();
    }
}
