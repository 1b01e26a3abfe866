package learninghub.content.comment;

import learninghub.markdown.Markdown;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** A comment as HTML: paragraphs, lists, emphasis and links; of everything else only the words. */
final class CommentHtml {
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "a", "ul", "ol", "li")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelNofollowOnLinks()
            .toFactory();

    private CommentHtml() {}

    static String of(String markdown) {
        return ALLOWED.sanitize(Markdown.html(markdown));
    }
}
