package learninghub.content.oai;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import learninghub.content.article.Author;
import learninghub.content.article.Form;
import learninghub.content.article.PublicSite;
import learninghub.content.article.PublishedPiece;
import learninghub.content.article.Reference;
import learninghub.content.syndication.XmlText;
import org.jspecify.annotations.Nullable;

/** A piece as unqualified Dublin Core, the one form every repository has ({@code oai_dc}). */
@ApplicationScoped
class DublinCore {
    static final String PREFIX = "oai_dc";
    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    private static final String ELEMENTS = "http://purl.org/dc/elements/1.1/";

    private final PublicSite site;

    DublinCore(PublicSite site) {
        this.site = site;
    }

    void write(XMLStreamWriter xml, PublishedPiece piece) throws XMLStreamException {
        xml.writeStartElement(PREFIX, "dc", NAMESPACE);
        xml.writeNamespace(PREFIX, NAMESPACE);
        xml.writeNamespace("dc", ELEMENTS);
        xml.writeAttribute("xsi", OaiAnswer.XSI, "schemaLocation", NAMESPACE + " " + SCHEMA);
        all(xml, "title", List.of(piece.title()));
        all(xml, "creator", piece.authors().stream().map(Author::name).toList());
        all(
                xml,
                "subject",
                piece.categories().stream().map(PublishedPiece.Category::name).toList());
        all(
                xml,
                "subject",
                piece.tags().stream().map(PublishedPiece.Named::name).toList());
        one(xml, "description", piece.summary());
        one(xml, "publisher", site.name());
        one(
                xml,
                "date",
                piece.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString());
        one(xml, "type", kind(piece.form()));
        one(xml, "format", "text/html");
        one(xml, "identifier", site.article(piece.slug()));
        one(
                xml,
                "source",
                piece.source() == null || piece.source().url() == null
                        ? null
                        : site.absolute(piece.source().url()));
        one(xml, "language", piece.language());
        all(
                xml,
                "relation",
                piece.references().stream().map(DublinCore::relation).toList());
        one(xml, "coverage", piece.country());
        one(xml, "rights", piece.licence());
        xml.writeEndElement();
    }

    /** In the words of the DCMI Type Vocabulary. */
    private static String kind(@Nullable Form form) {
        return switch (form) {
            case PODCAST -> "Sound";
            case VIDEO -> "MovingImage";
            case null, default -> "Text";
        };
    }

    private static @Nullable String relation(Reference reference) {
        return reference.doi() == null ? reference.url() : "https://doi.org/" + reference.doi();
    }

    private static void all(XMLStreamWriter xml, String element, Collection<? extends @Nullable String> values)
            throws XMLStreamException {
        for (String value : values.stream().filter(Objects::nonNull).distinct().toList()) {
            one(xml, element, value);
        }
    }

    private static void one(XMLStreamWriter xml, String element, @Nullable String value) throws XMLStreamException {
        if (value != null && !value.isBlank()) {
            xml.writeStartElement("dc", element, ELEMENTS);
            xml.writeCharacters(XmlText.readable(value));
            xml.writeEndElement();
        }
    }
}
