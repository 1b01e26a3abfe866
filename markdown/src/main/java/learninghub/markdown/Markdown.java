package learninghub.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Renders Markdown. Raw HTML in it goes through the same allow-list as everything else. */
public final class Markdown {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), FootnotesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();

    private static final String[] STRUCTURE =
            ("p br hr h1 h2 h3 h4 h5 h6 em strong b i s sub sup code pre blockquote ul ol li table thead tbody tr th td a section abbr"
                            + " dl dt dd")
                    .split(" ");

    /** Text structure and links to http, https and mailto. Nothing that runs, styles or loads. */
    private static final PolicyFactory WORDS = allowed().toFactory();

    /** The same with pictures by http or https. */
    private static final PolicyFactory WORDS_AND_PICTURES = allowed()
            .allowElements("img")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .toFactory();

    private Markdown() {}

    /** HTML for any page: without pictures, since loading one from elsewhere would tell that server who reads, and when. */
    public static String html(String markdown) {
        return WORDS.sanitize(HTML.render(PARSER.parse(markdown)));
    }

    /** HTML for public pages that an editor has seen. */
    public static String htmlWithPictures(String markdown) {
        return WORDS_AND_PICTURES.sanitize(HTML.render(PARSER.parse(markdown)));
    }

    /** The words alone, for search, summaries and comparison. */
    public static String plain(String markdown) {
        return TEXT.render(PARSER.parse(markdown)).strip();
    }

    /** The first words on one line, cut between two of them with an ellipsis when there are more than {@code most} characters. */
    public static String beginning(String markdown, int most) {
        return cut(plain(markdown).replaceAll("\\s+", " "), most);
    }

    /** Text cut between two words with an ellipsis when it has more than {@code most} characters. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        return text.substring(0, space > most / 2 ? space : most - 1).strip() + "…";
    }

    /** The document tree with the lines its blocks come from, for importers that look for structure. */
    public static Node tree(String markdown) {
        return PARSER.parse(markdown);
    }

    private static HtmlPolicyBuilder allowed() {
        return new HtmlPolicyBuilder()
                .allowElements(STRUCTURE)
                .allowAttributes("href")
                .onElements("a")
                .allowAttributes("title")
                .onElements("abbr", "a")
                .allowAttributes("start")
                .onElements("ol")
                .allowAttributes("align")
                .matching(true, "left", "right", "center")
                .onElements("th", "td")
                // Where footnotes lead to and back from.
                .allowAttributes("id")
                .matching(Pattern.compile("fn[a-z0-9-]*"))
                .onElements("li", "a", "sup")
                .allowUrlProtocols("http", "https", "mailto")
                .requireRelNofollowOnLinks();
    }
}
