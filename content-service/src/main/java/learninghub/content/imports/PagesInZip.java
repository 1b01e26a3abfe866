package learninghub.content.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The Markdown pages in a zip, in its own order. Nothing is written to disk by the names in it, nothing is unpacked beyond its bound,
 * and what is not a page is not unpacked at all.
 */
final class PagesInZip implements AutoCloseable {
    /** The most entries, pages or not. */
    static final int ENTRIES = 10_000;

    /** The most bytes of the zip's own directory, which is held in memory. */
    static final int DIRECTORY = 4 * 1024 * 1024;

    /** How many times its packed size a page may have: text packs to a tenth, a bomb to a thousandth. */
    static final int RATIO = 100;

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_SIGNATURE = 0x06054b50;

    private final ZipFile zip;
    private final List<ZipEntry> pages;

    private PagesInZip(ZipFile zip) {
        this.zip = zip;
        this.pages = zip.stream()
                .filter(PagesInZip::isPage)
                .map(entry -> (ZipEntry) entry)
                .toList();
    }

    /** One page. */
    final class Page {
        private final int number;
        private final ZipEntry entry;

        private Page(int number) {
            this.number = number;
            this.entry = pages.get(number - 1);
        }

        int number() {
            return number;
        }

        String name() {
            return entry.getName();
        }

        byte[] bytes(int most) {
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(most);
                if (bytes.length > RATIO * Math.max(1_024, entry.getCompressedSize())) {
                    throw new ItemReader.Broken(
                            number,
                            "A page unpacks to more than " + RATIO + " times its size; from here on nothing was read.");
                }
                return bytes;
            } catch (IOException damaged) {
                throw new ItemReader.Broken(number, "The zip is damaged here; from here on nothing was read.");
            }
        }
    }

    /** Refuses, as broken, what is no zip or too much of one. */
    static PagesInZip open(Path file) throws IOException {
        permitDirectory(file);
        try {
            ZipFile zip = new ZipFile(file.toFile());
            if (zip.size() > ENTRIES) {
                zip.close();
                throw new ItemReader.Broken(1, "A zip may hold at most " + ENTRIES + " entries; nothing was read.");
            }
            return checked(new PagesInZip(zip));
        } catch (ZipException noZip) {
            throw new ItemReader.Broken(1, "Not a zip, or a damaged one; nothing was read.");
        }
    }

    List<Page> pagesAfter(int number) {
        return IntStream.rangeClosed(number + 1, pages.size())
                .mapToObj(Page::new)
                .toList();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Names are only shown, yet one that climbs out of its folder says what the zip was made for. */
    private static PagesInZip checked(PagesInZip pages) throws IOException {
        for (int i = 0; i < pages.pages.size(); i++) {
            if (climbs(pages.pages.get(i).getName())) {
                pages.close();
                throw new ItemReader.Broken(i + 1, "A name in the zip leads out of its folder; nothing was read.");
            }
        }
        return pages;
    }

    private static boolean climbs(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.matches("(?s).*\\p{Cntrl}.*")
                || List.of(name.split("/")).contains("..");
    }

    private static boolean isPage(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf('/') + 1);
        // Finder's and editors' shadows of a page begin with a dot.
        return !entry.isDirectory()
                && !last.startsWith(".")
                && !name.startsWith("__macosx/")
                && (name.endsWith(".md") || name.endsWith(".markdown"));
    }

    /** The zip's end says how large its directory is; looked at before anything reads it. */
    private static void permitDirectory(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(in.length(), END_RECORD + LONGEST_COMMENT)];
            in.seek(in.length() - end.length);
            in.readFully(end);
            ByteBuffer buffer = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = end.length - END_RECORD; at >= 0; at--) {
                if (buffer.getInt(at) == END_SIGNATURE) {
                    if (Integer.toUnsignedLong(buffer.getInt(at + 12)) > DIRECTORY) {
                        throw new ItemReader.Broken(1, "The zip's directory is too large; nothing was read.");
                    }
                    return;
                }
            }
        }
        throw new ItemReader.Broken(1, "Not a zip, or a damaged one; nothing was read.");
    }
}
