package learninghub.content.attachment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file without what tells who made it, where and with what; it looks and sounds as before. */
final class Cleaning {
    private Cleaning() {}

    /** @throws Uncleanable where that cannot be done: such a file is refused, never kept as it is */
    static void clean(Kind kind, Path from, Path to) throws IOException {
        switch (kind) {
            case JPEG -> stream(from, to, Jpeg::clean);
            case PNG -> stream(from, to, Png::clean);
            case GIF -> stream(from, to, Gif::clean);
            case TEXT, CSV -> stream(from, to, PlainText::clean);
            case WEBP, WAV -> Riff.clean(from, to);
            case MP3 -> stream(from, to, (in, out) -> Mp3.clean(from, out));
            case MP4, M4A -> Mp4.clean(from, to);
            case PDF -> PdfCleaning.clean(from, to);
            case DOCX, XLSX, PPTX, ODT, ODS, ODP -> OfficePackage.clean(from, to);
        }
    }

    private static void stream(Path from, Path to, Streamed cleaning) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(from), 64 * 1024);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 64 * 1024)) {
            cleaning.clean(in, out);
        }
    }

    private interface Streamed {
        void clean(InputStream in, OutputStream out) throws IOException;
    }
}
