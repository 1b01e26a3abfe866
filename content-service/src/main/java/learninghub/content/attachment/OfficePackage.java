package learninghub.content.attachment;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * OOXML and OpenDocument files, written anew part by part: parts that tell of people are emptied, the authors of comments and changes
 * made nobody, pictures cleaned. Macros, embedded programs and whatever cannot be looked into are refused.
 */
final class OfficePackage {
    /** More parts than documents have. */
    static final int MOST_PARTS = 10_000;

    /** The most bytes all parts together may unpack to; 50 MiB can be made to unpack to 50 GiB. */
    static final long MOST_UNPACKED = 400L * 1024 * 1024;

    private static final String MIMETYPE = "mimetype";
    private static final Pattern RUNNING =
            Pattern.compile(".*(vbaproject|vbadata|oleobject|activex|macrosheets).*|basic/.*|scripts/.*");
    private static final Pattern LEFT_OUT = Pattern.compile(
            ".*/printersettings[^/]*\\.bin|_xmlsignatures/.*|meta-inf/(document|macro)signatures\\.xml");
    private static final Set<String> XML = Set.of("xml", "rels", "vml", "svg", "rdf");
    private static final Pattern SAYING_NOTHING =
            Pattern.compile(".*\\.(emf|wmf|bmp|fntdata|odttf|ttf|otf|svm)|(.*/)?objectreplacements/.*|layout-cache");
    private static final Pattern INNER = Pattern.compile(".*\\.(docx|xlsx|pptx)");

    private final ZipFile in;
    private final ZipOutputStream out;
    private final AtomicLong unpacked;
    private final boolean inside;
    private final OfficeXml xml = new OfficeXml();

    private OfficePackage(ZipFile in, ZipOutputStream out, AtomicLong unpacked, boolean inside) {
        this.in = in;
        this.out = out;
        this.unpacked = unpacked;
        this.inside = inside;
    }

    static void clean(Path from, Path to) throws IOException {
        clean(from, to, new AtomicLong(), false);
    }

    private static void clean(Path from, Path to, AtomicLong unpacked, boolean inside) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile());
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
                ZipOutputStream out = new ZipOutputStream(file)) {
            new OfficePackage(in, out, unpacked, inside).copy();
        } catch (ZipException broken) {
            throw new Uncleanable("The file is broken and cannot be cleaned.", broken);
        }
    }

    private void copy() throws IOException {
        if (in.size() > MOST_PARTS) {
            throw new Uncleanable("The file has more than " + MOST_PARTS + " parts.");
        }
        ZipEntry mimetype = in.getEntry(MIMETYPE);
        if (mimetype != null) {
            mark(mimetype);
        }
        for (Enumeration<? extends ZipEntry> parts = in.entries(); parts.hasMoreElements(); ) {
            ZipEntry part = parts.nextElement();
            if (!part.getName().equals(MIMETYPE)) {
                part(part);
            }
        }
    }

    /** OpenDocument wants its mark first, and not packed. */
    private void mark(ZipEntry mimetype) throws IOException {
        byte[] text = open(mimetype).readAllBytes();
        CRC32 sum = new CRC32();
        sum.update(text);
        ZipEntry first = fresh(MIMETYPE);
        first.setMethod(ZipEntry.STORED);
        first.setSize(text.length);
        first.setCrc(sum.getValue());
        out.putNextEntry(first);
        out.write(text);
        out.closeEntry();
    }

    private void part(ZipEntry part) throws IOException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (RUNNING.matcher(name).matches()) {
            throw new Uncleanable("The file holds macros or embedded programs; save it without them.");
        }
        if (LEFT_OUT.matcher(name).matches()) {
            return;
        }
        out.putNextEntry(fresh(part.getName()));
        if (!part.isDirectory()) {
            try (InputStream content = open(part)) {
                content(name, content);
            }
        }
        out.closeEntry();
    }

    private void content(String name, InputStream content) throws IOException {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        OutputStream to = new Unclosed(out);
        if (OfficeProperties.EMPTY.containsKey(name)) {
            out.write(OfficeProperties.EMPTY.get(name).getBytes(StandardCharsets.UTF_8));
        } else if (XML.contains(ending)) {
            xml.clean(content, to);
        } else if (ending.equals("jpg") || ending.equals("jpeg")) {
            Jpeg.clean(new java.io.BufferedInputStream(content), new BufferedOutputStream(to));
        } else if (ending.equals("png")) {
            Png.clean(content, to);
        } else if (ending.equals("gif")) {
            Gif.clean(new java.io.BufferedInputStream(content), new BufferedOutputStream(to));
        } else if (INNER.matcher(name).matches() && !inside) {
            inner(content);
        } else if (SAYING_NOTHING.matcher(name).matches()) {
            content.transferTo(to);
        } else {
            throw new Uncleanable("The file holds a part that cannot be cleaned (." + ending + "); save it without.");
        }
    }

    /** The table behind a chart is a document of its own. */
    private void inner(InputStream content) throws IOException {
        Path packed = Files.createTempFile("attachment-", ".inner");
        Path cleaned = Files.createTempFile("attachment-", ".inner");
        try {
            Files.copy(content, packed, StandardCopyOption.REPLACE_EXISTING);
            clean(packed, cleaned, unpacked, true);
            Files.copy(cleaned, out);
        } finally {
            Files.deleteIfExists(packed);
            Files.deleteIfExists(cleaned);
        }
    }

    private InputStream open(ZipEntry part) throws IOException {
        return new Bounded(in.getInputStream(part), unpacked);
    }

    /** Without the time of its making. */
    private static ZipEntry fresh(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    /** What is written to a part ends the part and not the package. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Counts what all parts unpack to together. */
    private static final class Bounded extends FilterInputStream {
        private final AtomicLong unpacked;

        Bounded(InputStream in, AtomicLong unpacked) {
            super(in);
            this.unpacked = unpacked;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int read) throws IOException {
            if (unpacked.addAndGet(read) > MOST_UNPACKED) {
                throw new Uncleanable("The file unpacks to more than " + MOST_UNPACKED + " bytes.");
            }
        }
    }
}
