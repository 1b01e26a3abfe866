package learninghub.notices;

import java.util.List;

/**
 * What is sent. Text only: it says the same in every program, and asks nothing of anybody's server when it is opened.
 *
 * @param subject one line
 * @param text without the closing lines that say how to get no more of these
 */
public record Letter(String subject, String text, List<Enclosure> enclosures) {
    /** @param type with its parameters */
    public record Enclosure(String name, String type, byte[] content) {}

    public static Letter of(String subject, String text) {
        return new Letter(subject, text, List.of());
    }

    public Letter with(Enclosure enclosure) {
        return new Letter(subject, text, List.of(enclosure));
    }
}
