package learninghub.content.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Keeps the frames of sound (MPEG 1, 2 and 2.5, layer III) and nothing before, between or behind them: no ID3, APE or lyrics. */
final class Mp3 {
    private static final int[] KBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] KBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] HERTZ = {44_100, 48_000, 32_000, 0};
    private static final int HEAD = 4;
    private static final int ID3_HEAD = 10;

    /** Fewer may be met by chance in anything. */
    private static final int FEWEST = 8;

    private final ByteBuffer in;

    private Mp3(ByteBuffer in) {
        this.in = in;
    }

    static void clean(Path from, OutputStream out) throws IOException {
        try (FileChannel file = FileChannel.open(from)) {
            new Mp3(file.map(FileChannel.MapMode.READ_ONLY, 0, file.size())).copy(out);
        }
        out.flush();
    }

    private void copy(OutputStream out) throws IOException {
        int frames = 0;
        int at = 0;
        while (at + HEAD <= in.limit()) {
            int length = frameLength(at);
            if (starts("ID3", at)) {
                at += tagLength(at);
            } else if (length > 0 && isFollowedWell(at + length)) {
                out.write(bytes(at, length));
                frames++;
                at += length;
            } else {
                at++;
            }
        }
        if (frames < FEWEST) {
            throw new Uncleanable("The sound is broken, or of a kind of MP3 that is not understood.");
        }
    }

    /** What looks like the head of a frame may be met anywhere; two of them at the right distance are sound. */
    private boolean isFollowedWell(int next) {
        return next == in.limit()
                || next + HEAD <= in.limit()
                        && (frameLength(next) > 0
                                || Stream.of("TAG", "ID3", "APETAGEX", "LYRICSBEGIN")
                                        .anyMatch(tag -> starts(tag, next)));
    }

    /** 0 where no frame begins. */
    private int frameLength(int at) {
        int head = in.getInt(at);
        int version = head >> 19 & 3;
        boolean sound = head >>> 21 == 0x7FF && version != 1 && (head >> 17 & 3) == 1;
        int kbits = (version == 3 ? KBITS_1 : KBITS_2)[head >> 12 & 15];
        int hertz = HERTZ[head >> 10 & 3];
        if (!sound || kbits == 0 || hertz == 0) {
            return 0;
        }
        int shift = version == 3 ? 0 : version == 2 ? 1 : 2;
        return (version == 3 ? 144 : 72) * kbits * 1000 / (hertz >> shift) + (head >> 9 & 1);
    }

    /** The size has seven bits in each of four bytes. */
    private int tagLength(int at) {
        if (at + ID3_HEAD > in.limit()) {
            return in.limit() - at;
        }
        int size = 0;
        for (int i = 6; i < ID3_HEAD; i++) {
            size = size << 7 | in.get(at + i) & 0x7F;
        }
        return Math.min(ID3_HEAD + size, in.limit() - at);
    }

    private boolean starts(String mark, int at) {
        return at + mark.length() <= in.limit()
                && new String(bytes(at, mark.length()), StandardCharsets.ISO_8859_1).equals(mark);
    }

    private byte[] bytes(int at, int length) {
        byte[] read = new byte[length];
        in.get(at, read);
        return read;
    }
}
