package learninghub.content.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** UTF-8 that somebody read as Windows-1252 and saved again: {@code â€™} where {@code ’} was meant. */
final class Misdecoded {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The characters that the bytes 80–BF, which follow in UTF-8, are read as. */
    private static final String FOLLOWING = IntStream.rangeClosed(0x80, 0xBF)
            .mapToObj(Misdecoded::read)
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));

    private static final Pattern SUSPECT = Pattern.compile(
            "[\u00C2-\u00DF]" + FOLLOWING + "|[\u00E0-\u00EF]" + FOLLOWING + "{2}|[\u00F0-\u00F4]" + FOLLOWING + "{3}");

    /** What was read wrongly once may have been read wrongly again. */
    private static final int TIMES = 3;

    private Misdecoded() {}

    /** The text as it was meant; the same text when nothing in it looks wrong. */
    static String mended(String text) {
        String mended = text;
        for (int i = 0; i < TIMES; i++) {
            String before = mended;
            mended = SUSPECT.matcher(before).replaceAll(match -> Matcher.quoteReplacement(meant(match.group())));
            if (mended.equals(before)) {
                break;
            }
        }
        return mended;
    }

    /** What would be mended, by sequence and without the words around it; null when nothing would. */
    static @Nullable String findings(String text) {
        Map<String, Long> found = SUSPECT.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(group -> !meant(group).equals(group))
                .collect(Collectors.groupingBy(group -> group, TreeMap::new, Collectors.counting()));
        return found.isEmpty()
                ? null
                : found.entrySet().stream()
                        .limit(10)
                        .map(each -> each.getValue() + " × “" + each.getKey() + "” for “" + mended(each.getKey()) + "”")
                        .collect(Collectors.joining(", ", "Decoded wrongly: ", "."));
    }

    private static String meant(String group) {
        try {
            ByteBuffer bytes = bytes(group);
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notMeantSo) {
            return group;
        }
    }

    private static ByteBuffer bytes(String group) throws CharacterCodingException {
        ByteBuffer bytes = ByteBuffer.allocate(group.length());
        for (char c : group.toCharArray()) {
            // Five bytes stand for nothing in Windows-1252 and are read as control characters of the same number.
            bytes.put(
                    c >= 0x80 && c <= 0x9F
                            ? (byte) c
                            : WINDOWS.newEncoder()
                                    .encode(CharBuffer.wrap(new char[] {c}))
                                    .get());
        }
        return bytes.flip();
    }

    private static String read(int value) {
        String text = new String(new byte[] {(byte) value}, WINDOWS);
        return text.equals("\uFFFD") ? String.valueOf((char) value) : text;
    }
}
