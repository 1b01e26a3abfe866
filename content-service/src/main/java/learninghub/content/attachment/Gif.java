package learninghub.content.attachment;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Keeps the pictures, their timing and the loop; drops comments, texts and what applications left (XMP). */
final class Gif {
    private static final int PICTURE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3B;
    private static final int TIMING = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private final DataInputStream in;
    private final OutputStream out;

    private Gif(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    static void clean(InputStream in, OutputStream out) throws IOException {
        try {
            new Gif(in, out).copy();
        } catch (EOFException early) {
            throw new Uncleanable("The picture is broken: it ends early.", early);
        }
    }

    private void copy() throws IOException {
        byte[] head = bytes(13);
        out.write(head);
        colours(head[10]);
        for (int block = in.readUnsignedByte(); block != TRAILER; block = in.readUnsignedByte()) {
            switch (block) {
                case PICTURE -> picture();
                case EXTENSION -> extension();
                default -> throw new Uncleanable("The picture is broken.");
            }
        }
        out.write(TRAILER);
        out.flush();
    }

    private void picture() throws IOException {
        byte[] descriptor = bytes(9);
        out.write(PICTURE);
        out.write(descriptor);
        colours(descriptor[8]);
        out.write(in.readUnsignedByte());
        blocks(out);
    }

    private void extension() throws IOException {
        int label = in.readUnsignedByte();
        byte[] first = bytes(in.readUnsignedByte());
        boolean loop = label == APPLICATION && LOOPS.contains(new String(first, StandardCharsets.ISO_8859_1));
        if (label != TIMING && !loop) {
            if (first.length > 0) {
                blocks(OutputStream.nullOutputStream());
            }
            return;
        }
        out.write(EXTENSION);
        out.write(label);
        out.write(first.length);
        out.write(first);
        blocks(out);
    }

    /** A table of 2^(n+1) colours follows where the flag says so. */
    private void colours(byte flags) throws IOException {
        if ((flags & 0x80) != 0) {
            out.write(bytes(3 << ((flags & 7) + 1)));
        }
    }

    private void blocks(OutputStream to) throws IOException {
        int length;
        do {
            length = in.readUnsignedByte();
            to.write(length);
            to.write(bytes(length));
        } while (length > 0);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] read = new byte[count];
        in.readFully(read);
        return read;
    }
}
