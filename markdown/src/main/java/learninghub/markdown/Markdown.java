package learninghub.markdown;

import java.util.List;
import java.util.UUID;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Renders Markdown. Raw HTML in it goes through the same allow-list as everything else. */
public final class Markdown {
    /** Stands before every id that is made here on its way to the sanitiser. Nobody can guess it, so nobody can write such an id. */
    private static final String MARK = "made-" + UUID.randomUUID() + "-";

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), FootnotesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    /** Bare addresses stay words: to look for them costs as much as all the rest. */
    private static final Parser WITHOUT_LINKS = Parser.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .build();

    private static final HtmlRenderer HTML = renderer(Anchors.none(MARK));
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
        return WORDS.sanitize(HTML.render(parsed(markdown)));
    }

    /** HTML for public pages that an editor has seen. */
    public static String htmlWithPictures(String markdown) {
        return WORDS_AND_PICTURES.sanitize(HTML.render(parsed(markdown)));
    }

    /** The same with anchors at the headings, their list, and the words alone. */
    public static Rendered page(String markdown) {
        Node document = parsed(markdown);
        Anchors anchors = Anchors.of(document, MARK, TEXT);
        HtmlRenderer html = anchors.headings().isEmpty() ? HTML : renderer(anchors);
        return new Rendered(WORDS_AND_PICTURES.sanitize(html.render(document)), anchors.headings(), plain(document));
    }

    /**
     * Whether this would take minutes or overflow the stack to lay out: nested a hundredfold, or thousands of unclosed brackets. It comes
     * out as plain words then; who takes such a text in had better refuse it.
     */
    public static boolean isTooIntricate(String markdown) {
        return Intricacy.isTooMuch(markdown) || !Intricacy.mustBeShallow(markdown) && laidOut(markdown, PARSER) == null;
    }

    /** The words alone, for search. */
    public static String searchable(String markdown) {
        return plain(parsed(markdown, WITHOUT_LINKS));
    }

    /** The words alone, for summaries and comparison. */
    public static String plain(String markdown) {
        return plain(parsed(markdown));
    }

    private static String plain(Node document) {
        return TEXT.render(document).strip();
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
        return parsed(markdown);
    }

    private static Node parsed(String markdown) {
        return parsed(markdown, PARSER);
    }

    private static Node parsed(String markdown, Parser parser) {
        Node document = laidOut(markdown, parser);
        return document == null ? asItStands(markdown) : document;
    }

    private static @Nullable Node laidOut(String markdown, Parser parser) {
        if (Intricacy.isTooMuch(markdown)) {
            return null;
        }
        try {
            Node document = parser.parse(markdown);
            return Intricacy.isTooDeep(document) ? null : document;
        } catch (StackOverflowError tooDeep) {
            // The parser recurses and has no bound of its own; it holds nothing that this could leave broken.
            return null;
        }
    }

    private static Node asItStands(String markdown) {
        Document document = new Document();
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(markdown));
        document.appendChild(paragraph);
        return document;
    }

    private static HtmlRenderer renderer(Anchors anchors) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> anchors)
                .build();
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
                // Where headings are linked to, and footnotes lead to and back from.
                .allowAttributes("id")
                .matching(Markdown::madeHere)
                .onElements("h1", "h2", "h3", "h4", "h5", "h6", "li", "a")
                .allowUrlProtocols("http", "https", "mailto")
                .requireRelNofollowOnLinks();
    }

    private static @Nullable String madeHere(String element, String attribute, String id) {
        return id.startsWith(MARK) ? id.substring(MARK.length()) : null;
    }
}
