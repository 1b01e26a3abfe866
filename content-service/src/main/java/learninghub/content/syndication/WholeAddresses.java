package learninghub.content.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import learninghub.content.article.PublicSite;
import learninghub.content.article.PublishedPiece;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A piece's sanitised HTML as it can be read away from its page: every address whole. */
@ApplicationScoped
class WholeAddresses {
    private final PublicSite site;

    WholeAddresses(PublicSite site) {
        this.site = site;
    }

    /** Places within the piece, such as footnotes, become places on its page: in a feed their names would not be unique. */
    String html(PublishedPiece piece) {
        String page = site.article(piece.slug());
        Document document = Jsoup.parseBodyFragment(piece.bodyHtml());
        document.outputSettings().prettyPrint(false);
        whole(document, "href", page);
        whole(document, "src", page);
        return document.body().html();
    }

    private void whole(Document document, String attribute, String page) {
        for (Element element : document.select("[" + attribute + "]")) {
            String address = element.attr(attribute);
            element.attr(attribute, address.startsWith("#") ? page + address : site.absolute(address));
        }
    }
}
