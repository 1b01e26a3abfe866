package learninghub.content.oai;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import learninghub.content.syndication.XmlText;

/** The envelope of every answer: when, to what, and then the verb's element or an error. */
final class OaiAnswer {
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    private static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";

    private final XMLStreamWriter xml;

    private OaiAnswer(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What stands inside. */
    interface Content {
        void write(OaiAnswer answer) throws XMLStreamException;
    }

    /** @param repeated the arguments as the answer repeats them; none when they were not understood */
    static byte[] written(String baseUrl, Instant at, Map<String, String> repeated, Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("OAI-PMH");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xsi", XSI);
            xml.writeAttribute("xsi", XSI, "schemaLocation", NAMESPACE + " " + SCHEMA);
            OaiAnswer answer = new OaiAnswer(xml);
            answer.text("responseDate", inSeconds(at));
            xml.writeStartElement("request");
            for (Map.Entry<String, String> argument : repeated.entrySet()) {
                xml.writeAttribute(argument.getKey(), XmlText.readable(argument.getValue()));
            }
            xml.writeCharacters(baseUrl);
            xml.writeEndElement();
            content.write(answer);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static String inSeconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    XMLStreamWriter xml() {
        return xml;
    }

    void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(XmlText.readable(text));
        xml.writeEndElement();
    }

    void within(String element, Content content) throws XMLStreamException {
        xml.writeStartElement(element);
        content.write(this);
        xml.writeEndElement();
    }

    void error(OaiError error) throws XMLStreamException {
        xml.writeStartElement("error");
        xml.writeAttribute("code", error.code().name());
        xml.writeCharacters(String.valueOf(error.getMessage()));
        xml.writeEndElement();
    }
}
