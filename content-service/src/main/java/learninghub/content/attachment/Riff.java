package learninghub.content.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** WebP pictures and WAV sound: keeps the chunks that are seen or heard, drops Exif, XMP, studio notes and everything unknown. */
final class Riff {
    private static final Set<String> WEBP = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final Set<String> FRAME = Set.of("VP8 ", "VP8L", "ALPH");
    private static final Set<String> WAVE = Set.of("fmt ", "data", "fact");
    private static final int FRAME_HEAD = 16;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final int MOST_EXIF = 1024 * 1024;

    private final RandomAccessFile in;
    private final RandomAccessFile out;
    private final byte[] buffer = new byte[64 * 1024];

    private Riff(RandomAccessFile in, RandomAccessFile out) {
        this.in = in;
        this.out = out;
    }

    static void clean(Path from, Path to) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(from.toFile(), "r");
                RandomAccessFile out = new RandomAccessFile(to.toFile(), "rw")) {
            new Riff(in, out).copy();
        } catch (EOFException early) {
            throw new Uncleanable("The file is broken: it ends early.", early);
        }
    }

    private void copy() throws IOException {
        in.skipBytes(4);
        long end = 8 + size();
        String form = name();
        if (end > in.length() + 1) {
            throw new Uncleanable("The file is broken: it ends early.");
        }
        out.write(("RIFF\0\0\0\0" + form).getBytes(StandardCharsets.ISO_8859_1));
        boolean picture = form.equals("WEBP");
        Optional<byte[]> turned = picture ? orientation(Math.min(end, in.length())) : Optional.empty();
        in.seek(12);
        chunks(Math.min(end, in.length()), picture ? WEBP : WAVE, turned.isPresent());
        if (turned.isPresent()) {
            begin("EXIF", turned.get().length);
            out.write(turned.get());
        }
        setSize(0, out.length());
    }

    private void chunks(long end, Set<String> needed, boolean turned) throws IOException {
        while (in.getFilePointer() + 8 <= end) {
            String type = name();
            long size = size();
            long next = in.getFilePointer() + size + (size & 1);
            if (in.getFilePointer() + size > end) {
                throw new Uncleanable("The file is broken: it ends early.");
            }
            if (needed.contains(type)) {
                chunk(type, size, turned);
            }
            in.seek(Math.min(next, in.length()));
        }
    }

    private void chunk(String type, long size, boolean turned) throws IOException {
        long at = out.length();
        begin(type, size);
        if (type.equals("ANMF") && size >= FRAME_HEAD) {
            long end = in.getFilePointer() + size;
            bytes(FRAME_HEAD);
            chunks(end, FRAME, false);
            setSize(at, out.length());
        } else if (type.equals("VP8X")) {
            int flags = in.readUnsignedByte() & ~(HAS_EXIF | HAS_XMP);
            out.write(turned ? flags | HAS_EXIF : flags);
            bytes(size - 1);
        } else {
            bytes(size);
        }
        if ((out.length() & 1) == 1) {
            out.write(0);
        }
    }

    private Optional<byte[]> orientation(long end) throws IOException {
        in.seek(12);
        while (in.getFilePointer() + 8 <= end) {
            String type = name();
            long size = size();
            long at = in.getFilePointer();
            if (type.equals("EXIF") && size <= MOST_EXIF) {
                byte[] exif = new byte[(int) size];
                in.readFully(exif);
                // Some writers put JPEG's prefix here, which does not belong.
                boolean prefixed = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x';
                return Orientation.alone(prefixed ? Arrays.copyOfRange(exif, 6, exif.length) : exif);
            }
            in.seek(at + size + (size & 1));
        }
        return Optional.empty();
    }

    private void bytes(long count) throws IOException {
        for (long left = count; left > 0; ) {
            int part = (int) Math.min(left, buffer.length);
            in.readFully(buffer, 0, part);
            out.write(buffer, 0, part);
            left -= part;
        }
    }

    private void begin(String type, long size) throws IOException {
        out.write(type.getBytes(StandardCharsets.ISO_8859_1));
        out.writeInt(Integer.reverseBytes((int) size));
    }

    /** Of the chunk that begins at {@code at}; the writer goes on at the end. */
    private void setSize(long at, long end) throws IOException {
        out.seek(at + 4);
        out.writeInt(Integer.reverseBytes((int) (end - at - 8)));
        out.seek(end);
    }

    private String name() throws IOException {
        byte[] four = new byte[4];
        in.readFully(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    private long size() throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
    }
}
