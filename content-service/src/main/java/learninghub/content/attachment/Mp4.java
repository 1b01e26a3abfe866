package learninghub.content.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/**
 * MP4 and M4A: every box that is not needed to play becomes empty space of the same length, so that nothing else moves. A track that is
 * neither picture, sound nor words (cameras write positions into such) cannot be taken out and is refused.
 */
final class Mp4 {
    private static final Set<String> TOP =
            Set.of("ftyp", "moov", "mdat", "moof", "mfra", "sidx", "ssix", "styp", "pdin");
    private static final Set<String> IN_MOVIE = Set.of("mvhd", "trak", "mvex", "iods");
    private static final Set<String> IN_TRACK = Set.of("tkhd", "edts", "tref", "mdia", "tapt", "clef");
    private static final Set<String> IN_MEDIA = Set.of("mdhd", "hdlr", "minf", "elng");
    private static final Set<String> PLAYED = Set.of("vide", "soun", "text", "sbtl", "subt", "clcp", "hint");
    private static final int HANDLER_NAME = 24;

    private final RandomAccessFile file;
    private final byte[] zeros = new byte[64 * 1024];

    private Mp4(RandomAccessFile file) {
        this.file = file;
    }

    static void clean(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        try (RandomAccessFile file = new RandomAccessFile(to.toFile(), "rw")) {
            new Mp4(file).boxes(0, file.length(), TOP);
        } catch (EOFException early) {
            throw new Uncleanable("The file is broken: it ends early.", early);
        }
    }

    private void boxes(long from, long end, Set<String> needed) throws IOException {
        for (long at = from; at < end; ) {
            file.seek(at);
            long size = Integer.toUnsignedLong(file.readInt());
            String type = type();
            int head = size == 1 ? 16 : 8;
            size = size == 1 ? file.readLong() : size == 0 ? end - at : size;
            if (size < head || at + size > end) {
                throw new Uncleanable("The file is broken: it ends early.");
            }
            if (needed.contains(type)) {
                inside(type, at + head, at + size);
            } else {
                blank(at, head, size);
            }
            at += size;
        }
    }

    private void inside(String type, long from, long end) throws IOException {
        switch (type) {
            case "moov" -> boxes(from, end, IN_MOVIE);
            case "trak" -> boxes(from, end, IN_TRACK);
            case "mdia" -> boxes(from, end, IN_MEDIA);
            case "hdlr" -> handler(from, end);
            default -> {
                // needed as it is
            }
        }
    }

    private void handler(long from, long end) throws IOException {
        file.seek(from + 8);
        if (!PLAYED.contains(type())) {
            throw new Uncleanable(
                    "The file has a track of data beside picture and sound (such as the camera's position); export it without.");
        }
        zero(from + HANDLER_NAME, end);
    }

    private void blank(long at, int head, long size) throws IOException {
        file.seek(at + 4);
        file.write("free".getBytes(StandardCharsets.ISO_8859_1));
        zero(at + head, at + size);
    }

    private void zero(long from, long end) throws IOException {
        file.seek(Math.min(from, end));
        for (long left = end - from; left > 0; left -= zeros.length) {
            file.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }

    private String type() throws IOException {
        byte[] four = new byte[4];
        file.readFully(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
