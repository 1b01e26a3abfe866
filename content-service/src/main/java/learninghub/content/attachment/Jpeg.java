package learninghub.content.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keeps the segments a JPEG needs to look as it does, by name, and nothing else: no Exif, XMP, IPTC, comments, previews, maker's
 * segments, and nothing behind its end, where phones put films. The picture itself is copied bit by bit.
 */
final class Jpeg {
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int JFIF_WITHOUT_PREVIEW = 12;

    private final DataInputStream in;
    private final DataOutputStream out;
    private boolean turned;
    private boolean pictureSeen;

    private Jpeg(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /** Both streams should be buffered. */
    static void clean(InputStream in, OutputStream out) throws IOException {
        try {
            new Jpeg(in, out).copy();
        } catch (EOFException early) {
            throw new Uncleanable("The picture is broken: it ends early.", early);
        }
    }

    private void copy() throws IOException {
        if (in.readUnsignedShort() != 0xFFD8) {
            throw new Uncleanable("The picture is broken.");
        }
        out.writeShort(0xFFD8);
        int marker = nextMarker();
        while (marker != EOI) {
            marker = segment(marker);
        }
        if (!pictureSeen) {
            throw new Uncleanable("The picture is broken: there is nothing to see.");
        }
        out.writeShort(0xFFD9);
        out.flush();
    }

    /** Copies or leaves out one segment; returns the marker after it. */
    private int segment(int marker) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new Uncleanable("The picture is broken.");
        }
        byte[] content = new byte[length];
        in.readFully(content);
        if (marker == SOS) {
            write(marker, content);
            pictureSeen = true;
            return scan();
        }
        if (marker == APP1) {
            turn(content);
        } else if (marker == APP0 && starts(content, "JFIF\0") && length >= JFIF_WITHOUT_PREVIEW) {
            write(marker, Arrays.copyOf(Arrays.copyOf(content, JFIF_WITHOUT_PREVIEW), JFIF_WITHOUT_PREVIEW + 2));
        } else if (isNeeded(marker, content)) {
            write(marker, content);
        }
        return nextMarker();
    }

    private static boolean isNeeded(int marker, byte[] content) {
        boolean ofThePicture = marker >= 0xC0 && marker <= 0xCF || marker >= 0xDB && marker <= 0xDF;
        boolean colours = marker == APP2 && starts(content, "ICC_PROFILE\0");
        return ofThePicture || colours || marker == APP14 && starts(content, "Adobe");
    }

    private void turn(byte[] content) throws IOException {
        if (turned || !starts(content, "Exif\0")) {
            return;
        }
        Optional<byte[]> orientation = Orientation.alone(Arrays.copyOfRange(content, EXIF.length, content.length));
        if (orientation.isPresent()) {
            ByteArrayOutputStream exif = new ByteArrayOutputStream();
            exif.write(EXIF);
            exif.write(orientation.get());
            write(APP1, exif.toByteArray());
            turned = true;
        }
    }

    /** The coded picture: up to a marker that is neither an escaped 0xFF nor a restart. */
    private int scan() throws IOException {
        while (true) {
            int value = in.readUnsignedByte();
            if (value != 0xFF) {
                out.write(value);
                continue;
            }
            int code = in.readUnsignedByte();
            while (code == 0xFF) {
                code = in.readUnsignedByte();
            }
            if (code != 0 && (code < 0xD0 || code > 0xD7)) {
                return code;
            }
            out.write(0xFF);
            out.write(code);
        }
    }

    private int nextMarker() throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new Uncleanable("The picture is broken.");
        }
        int code = in.readUnsignedByte();
        while (code == 0xFF) {
            code = in.readUnsignedByte();
        }
        return code;
    }

    private void write(int marker, byte[] content) throws IOException {
        out.write(0xFF);
        out.write(marker);
        out.writeShort(content.length + 2);
        out.write(content);
    }

    private static boolean starts(byte[] content, String with) {
        byte[] beginning = with.getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.equals(content, 0, Math.min(content.length, beginning.length), beginning, 0, beginning.length);
    }
}
