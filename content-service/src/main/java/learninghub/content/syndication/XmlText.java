package learninghub.content.syndication;

/** Text as XML can hold it. */
public final class XmlText {
    private XmlText() {}

    /** XML has no place for some control characters, and a document that holds one cannot be read at all. */
    public static String readable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
