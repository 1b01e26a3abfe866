package learninghub.content.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import learninghub.http.Fault;

/** Reads a file item by item; only one item is in memory at a time. */
@ApplicationScoped
class ItemReader {
    /** The most bytes of one item: a line, a page. */
    static final int ITEM = 512 * 1024;

    /** The most pages in a zip. */
    static final int PAGES = 10_000;

    private final JsonLine jsonLine;
    private final MarkdownPage markdownPage;

    ItemReader(JsonLine jsonLine, MarkdownPage markdownPage) {
        this.jsonLine = jsonLine;
        this.markdownPage = markdownPage;
    }

    void read(Path file, String mediaType, Consumer<Item> each) throws IOException {
        switch (mediaType) {
            case "application/x-ndjson" -> lines(file, each);
            case "application/zip" -> pages(file, each);
            default -> page(file, each);
        }
    }

    private void page(Path file, Consumer<Item> each) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(ITEM + 1);
            each.accept(bytes.length > ITEM ? tooLong(1) : markdownPage.read(1, text(bytes)));
        }
    }

    private void pages(Path file, Consumer<Item> each) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int number = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && number < PAGES; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".md") && !entry.isDirectory()) {
                    number++;
                    // Read to its bound and no further: a small zip may hold a page that never ends.
                    byte[] bytes = zip.readNBytes(ITEM + 1);
                    each.accept(bytes.length > ITEM ? tooLong(number) : markdownPage.read(number, text(bytes)));
                }
            }
        }
    }

    private void lines(Path file, Consumer<Item> each) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    line(number++, line, each);
                } else if (line.size() <= ITEM) {
                    line.write(b);
                }
            }
            line(number, line, each);
        }
    }

    private void line(int number, ByteArrayOutputStream bytes, Consumer<Item> each) {
        String text = bytes.toString(StandardCharsets.UTF_8);
        boolean tooLong = bytes.size() > ITEM;
        bytes.reset();
        if (tooLong) {
            each.accept(tooLong(number));
        } else if (!text.isBlank()) {
            each.accept(jsonLine.read(number, text));
        }
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Item tooLong(int number) {
        return new Item.Unreadable(number, List.of(Fault.at("", "An item may have at most " + ITEM + " bytes.")));
    }
}
