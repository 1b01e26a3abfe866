package learninghub.content.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One range of bytes (RFC 9110, 14.1). */
record ByteRange(long from, long length) {
    private static final Pattern SINGLE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /** Asked for past the end, or for nothing. */
    static final class Unsatisfiable extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Empty where all of it is to be sent: no range, several ranges, or one that cannot be read, which are ignored alike. */
    static Optional<ByteRange> asked(@Nullable String range, long size) throws Unsatisfiable {
        Matcher single = SINGLE.matcher(range == null ? "" : range);
        if (!single.matches() || single.group(1).isEmpty() && single.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (single.group(1).isEmpty()) {
            return Optional.of(last(Long.parseLong(single.group(2)), size));
        }
        long from = Long.parseLong(single.group(1));
        long to = single.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(single.group(2));
        if (to < from) {
            return Optional.empty();
        }
        if (from >= size) {
            throw new Unsatisfiable();
        }
        return Optional.of(new ByteRange(from, Math.min(to, size - 1) - from + 1));
    }

    String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }

    private static ByteRange last(long count, long size) throws Unsatisfiable {
        if (count == 0 || size == 0) {
            throw new Unsatisfiable();
        }
        long length = Math.min(count, size);
        return new ByteRange(size - length, length);
    }
}
