package learninghub.content.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Reads a file item by item; only one item is in memory at a time. */
@ApplicationScoped
class ItemReader {
    /** The most bytes of one item: a line, a page. */
    static final int ITEM = 512 * 1024;

    /** The most items of a file of lines. */
    static final int LINES = 200_000;

    private final JsonLine jsonLine;
    private final MarkdownPage markdownPage;

    ItemReader(JsonLine jsonLine, MarkdownPage markdownPage) {
        this.jsonLine = jsonLine;
        this.markdownPage = markdownPage;
    }

    /** The file cannot be read from this line or page on. */
    static final class Broken extends RuntimeException {
        private final int line;

        Broken(int line, String why) {
            super(why, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /**
     * Goes on after the claim's last line.
     *
     * @param each says whether to go on
     * @return whether the end was reached
     */
    boolean read(Path file, Claim claim, Predicate<Item> each) throws IOException {
        return switch (claim.mediaType()) {
            case "application/x-ndjson" -> lines(file, claim, each);
            case "application/zip" -> pages(file, claim, each);
            default -> page(file, claim, each);
        };
    }

    private boolean page(Path file, Claim claim, Predicate<Item> each) throws IOException {
        if (claim.after() > 0) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(ITEM + 1);
            each.test(
                    bytes.length > ITEM
                            ? tooLong(1, null)
                            : markdownPage.read(1, null, Decoded.of(bytes), claim.repair()));
            return true;
        }
    }

    private boolean pages(Path file, Claim claim, Predicate<Item> each) throws IOException {
        try (PagesInZip zip = PagesInZip.open(file)) {
            for (PagesInZip.Page page : zip.pagesAfter(claim.after())) {
                byte[] bytes = page.bytes(ITEM + 1);
                Item item = bytes.length > ITEM
                        ? tooLong(page.number(), page.name())
                        : markdownPage.read(page.number(), page.name(), Decoded.of(bytes), claim.repair());
                if (!each.test(item)) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean lines(Path file, Claim claim, Predicate<Item> each) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 0;
            int items = 0;
            boolean more = true;
            while (more) {
                more = readLine(in, line);
                number++;
                if (isBlank(line)) {
                    continue;
                }
                if (++items > LINES) {
                    throw new Broken(
                            number, "A file may hold at most " + LINES + " items; from here on nothing was read.");
                }
                if (number > claim.after() && !each.test(item(number, line, claim))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Up to the end of the line or one byte over the limit. False at the end of the file. */
    private static boolean readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return true;
            }
            if (line.size() <= ITEM) {
                line.write(b);
            }
        }
        return false;
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        return line.size() < 1_000
                && line.toString(java.nio.charset.StandardCharsets.UTF_8).isBlank();
    }

    private Item item(int number, ByteArrayOutputStream line, Claim claim) {
        return line.size() > ITEM
                ? tooLong(number, null)
                : jsonLine.read(number, Decoded.of(line.toByteArray()), claim.repair());
    }

    private static Item tooLong(int number, @org.jspecify.annotations.Nullable String name) {
        return Item.Unreadable.because(number, name, "", "An item may have at most " + ITEM + " bytes.");
    }
}
