package learninghub.content.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import learninghub.content.article.PublicSite;
import learninghub.content.article.PublishedPieces;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Where every published piece is, for search engines (sitemaps.org): one file, or an index of parts when they are too many for one. */
@ApplicationScoped
class Sitemap {
    /** The most addresses the protocol allows in a file. */
    static final int ADDRESSES = 50_000;

    private static final int AT_A_TIME = 1_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final PublishedPieces pieces;
    private final PublicSite site;
    private final int most;

    @Inject
    Sitemap(PublishedPieces pieces, PublicSite site) {
        this(pieces, site, ADDRESSES);
    }

    Sitemap(PublishedPieces pieces, PublicSite site, int most) {
        this.pieces = pieces;
        this.site = site;
        this.most = most;
    }

    /** @param part from 1; null for all, or the index */
    StreamingOutput part(@Nullable Integer part) {
        long parts = Math.max(1, (pieces.count() + most - 1) / most);
        if (part != null && (part < 1 || part > parts)) {
            throw new Refusal.NotFound();
        }
        return part == null && parts > 1
                ? out -> write(out, "sitemapindex", xml -> index(xml, parts))
                : out -> write(out, "urlset", xml -> addresses(xml, part == null ? 1 : part));
    }

    private void index(XMLStreamWriter xml, long parts) throws XMLStreamException {
        for (long part = 1; part <= parts; part++) {
            xml.writeStartElement("sitemap");
            element(xml, "loc", site.address() + "/sitemap.xml?part=" + part);
            xml.writeEndElement();
        }
    }

    /** In pages of their own short transactions: nothing is held open while a slow reader takes its time. */
    private void addresses(XMLStreamWriter xml, int part) throws XMLStreamException {
        UUID last = null;
        int left = most;
        while (left > 0) {
            int skipped = last == null ? (part - 1) * most : 0;
            List<PublishedPieces.Place> places = pieces.placesAfter(last, skipped, Math.min(left, AT_A_TIME));
            for (PublishedPieces.Place place : places) {
                xml.writeStartElement("url");
                element(xml, "loc", site.article(place.slug()));
                element(xml, "lastmod", place.updatedAt().toString());
                xml.writeEndElement();
            }
            if (places.size() < AT_A_TIME) {
                return;
            }
            last = places.getLast().id();
            left -= places.size();
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void write(OutputStream out, String root, Part part) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            part.write(xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Part {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }
}
