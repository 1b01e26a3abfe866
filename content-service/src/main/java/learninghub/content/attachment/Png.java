package learninghub.content.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Keeps the chunks that make the picture, its colours and its movement; drops texts, times, Exif and everything unknown. */
final class Png {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final Set<String> NEEDED = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");
    private static final int MOST_EXIF = 1024 * 1024;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final byte[] buffer = new byte[64 * 1024];

    private Png(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    static void clean(InputStream in, OutputStream out) throws IOException {
        try {
            new Png(in, out).copy();
        } catch (EOFException early) {
            throw new Uncleanable("The picture is broken: it ends early.", early);
        }
    }

    private void copy() throws IOException {
        if (in.readLong() != SIGNATURE) {
            throw new Uncleanable("The picture is broken.");
        }
        out.writeLong(SIGNATURE);
        String type = "";
        while (!type.equals("IEND")) {
            int length = in.readInt();
            byte[] name = in.readNBytes(4);
            type = new String(name, StandardCharsets.ISO_8859_1);
            if (length < 0) {
                throw new Uncleanable("The picture is broken.");
            }
            chunk(type, name, length);
        }
        out.flush();
    }

    private void chunk(String type, byte[] name, int length) throws IOException {
        if (NEEDED.contains(type)) {
            keep(name, length);
        } else if (type.equals("eXIf") && length <= MOST_EXIF) {
            byte[] exif = new byte[length];
            in.readFully(exif);
            in.readInt();
            var orientation = Orientation.alone(exif);
            if (orientation.isPresent()) {
                write(name, orientation.get());
            }
        } else {
            in.skipNBytes(length + 4L);
        }
    }

    private void keep(byte[] name, int length) throws IOException {
        CRC32 check = new CRC32();
        check.update(name);
        out.writeInt(length);
        out.write(name);
        for (int left = length; left > 0; ) {
            int part = Math.min(left, buffer.length);
            in.readFully(buffer, 0, part);
            check.update(buffer, 0, part);
            out.write(buffer, 0, part);
            left -= part;
        }
        int sum = in.readInt();
        if (sum != (int) check.getValue()) {
            throw new Uncleanable("The picture is broken: a checksum in it is wrong.");
        }
        out.writeInt(sum);
    }

    private void write(byte[] name, byte[] content) throws IOException {
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
