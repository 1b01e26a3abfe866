package learninghub.content.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes as text: UTF-8, with or without a byte order mark; what is not UTF-8 was written by an old Windows program. */
record Decoded(String text, List<Repair> repairs) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Decoded of(byte[] bytes) {
        try {
            return new Decoded(
                    unmarked(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()),
                    List.of());
        } catch (CharacterCodingException notUtf8) {
            return new Decoded(
                    new String(bytes, WINDOWS), List.of(new Repair(null, "Not UTF-8: read as Windows-1252.", true)));
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
