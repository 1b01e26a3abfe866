package learninghub.content.attachment;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Copies the XML of one Office file with every person in it called {@code Author 1}, {@code Author 2} …, so that comments and changes
 * keep saying which are of the same hand. Nothing outside the part is ever loaded.
 */
final class OfficeXml {
    private static final WstxInputFactory READERS = new WstxInputFactory();
    private static final WstxOutputFactory WRITERS = new WstxOutputFactory();

    static {
        READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        READERS.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /** Attributes that hold a person's name. */
    private static final Set<String> NAMES = Set.of("author", "userName", "lastModifiedBy");

    /** Attributes that hold what stands for a person elsewhere. */
    private static final Set<String> ACCOUNTS = Set.of("userId", "providerId", "initials");

    /** Elements whose words are a person's name: comments in spreadsheets, notes and changes in OpenDocument, fields filled from an account. */
    private static final Set<String> NAMED =
            Set.of("author", "creator", "initial-creator", "author-name", "printed-by", "DisplayName", "AccountName");

    private static final Set<String> INITIALED = Set.of("author-initials", "creator-initials");
    private static final String SETTINGS = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";

    /** Settings of OpenDocument that name a printer, and with it a place. */
    private static final Set<String> PRINTER = Set.of("PrinterName", "PrinterSetup");

    private final Map<String, String> people = new HashMap<>();

    void clean(InputStream in, OutputStream out) throws IOException {
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(in);
            XMLStreamWriter writer = WRITERS.createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            while (reader.hasNext()) {
                copy(reader, reader.next(), writer);
            }
            writer.close();
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof Uncleanable bomb) {
                throw bomb;
            }
            throw new Uncleanable("The file is broken and cannot be cleaned.", broken);
        }
    }

    private void copy(XMLStreamReader from, int event, XMLStreamWriter to) throws XMLStreamException, IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> element(from, to);
            case XMLStreamConstants.END_ELEMENT -> to.writeEndElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> to.writeCharacters(from.getText());
            case XMLStreamConstants.CDATA -> to.writeCData(from.getText());
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                to.writeProcessingInstruction(from.getPITarget(), from.getPIData());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Uncleanable("The file declares a document type, which Office files do not.");
            default -> {
                // comments are left out
            }
        }
    }

    private void element(XMLStreamReader from, XMLStreamWriter to) throws XMLStreamException, IOException {
        String name = from.getLocalName();
        if (name.equals("encryption-data")) {
            throw new Uncleanable("The file is encrypted; save it without a password.");
        }
        if (name.equals("Relationship")
                && String.valueOf(from.getAttributeValue(null, "Type")).endsWith("/printerSettings")) {
            words(from);
            return;
        }
        start(from, to);
        if (isSilenced(name, from)) {
            to.writeCharacters(instead(name, words(from)));
            to.writeEndElement();
        }
    }

    private void start(XMLStreamReader from, XMLStreamWriter to) throws XMLStreamException {
        String prefix = from.getPrefix() == null ? "" : from.getPrefix();
        String namespace = from.getNamespaceURI() == null ? "" : from.getNamespaceURI();
        to.writeStartElement(prefix, from.getLocalName(), namespace);
        for (int i = 0; i < from.getNamespaceCount(); i++) {
            String declared = from.getNamespacePrefix(i);
            String uri = from.getNamespaceURI(i) == null ? "" : from.getNamespaceURI(i);
            if (declared == null) {
                to.writeDefaultNamespace(uri);
            } else {
                to.writeNamespace(declared, uri);
            }
        }
        for (int i = 0; i < from.getAttributeCount(); i++) {
            attribute(from, i, to);
        }
    }

    private void attribute(XMLStreamReader from, int i, XMLStreamWriter to) throws XMLStreamException {
        String name = from.getAttributeLocalName(i);
        String namespace = from.getAttributeNamespace(i) == null ? "" : from.getAttributeNamespace(i);
        boolean printer = from.getLocalName().equals("pageSetup") && name.equals("id");
        if (!printer) {
            String prefix = from.getAttributePrefix(i) == null ? "" : from.getAttributePrefix(i);
            String value = cleaned(from.getLocalName(), name, from.getAttributeValue(i));
            to.writeAttribute(prefix, namespace, name, value);
        }
    }

    private String cleaned(String element, String attribute, String value) {
        boolean person = NAMES.contains(attribute)
                || attribute.equals("name") && (element.equals("cmAuthor") || element.equals("author"))
                || attribute.equals("displayName") && element.equals("person");
        if (person) {
            return person(value);
        }
        if (ACCOUNTS.contains(attribute)) {
            return attribute.equals("initials") ? "A" : "None";
        }
        if (element.equals("absPath") && attribute.equals("url")) {
            return "";
        }
        boolean address = attribute.equals("Target") || attribute.equals("href");
        return address && value.startsWith("file:") ? value.replaceFirst(".*[/\\\\]", "") : value;
    }

    private static boolean isSilenced(String name, XMLStreamReader from) {
        return NAMED.contains(name)
                || INITIALED.contains(name)
                || name.startsWith("sender-")
                || name.equals("config-item")
                        && PRINTER.contains(String.valueOf(from.getAttributeValue(SETTINGS, "name")));
    }

    private String instead(String name, String words) {
        if (NAMED.contains(name)) {
            return words.isBlank() ? "" : person(words);
        }
        return INITIALED.contains(name) ? "A" : "";
    }

    /** The text of the element the reader stands at, up to its end. */
    private static String words(XMLStreamReader from) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (from.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(from.getText());
                default -> {
                    // says nothing
                }
            }
        }
        return words.toString();
    }

    private String person(String name) {
        return people.computeIfAbsent(name, added -> "Author " + (people.size() + 1));
    }
}
