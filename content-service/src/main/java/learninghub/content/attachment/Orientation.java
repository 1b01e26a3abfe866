package learninghub.content.attachment;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.util.Optional;

/** Which way up a picture is: the one thing of its Exif data that people would miss. */
final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private Orientation() {}

    /** Exif data (TIFF) that says nothing but how the picture is turned; empty when it stands upright anyhow. */
    static Optional<byte[]> alone(byte[] exif) {
        Metadata metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(exif), metadata);
        ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer turned = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return turned == null || turned <= UPRIGHT || turned > LAST ? Optional.empty() : Optional.of(tiff(turned));
    }

    /** Big-endian TIFF with one directory of one entry: 0x0112, one short. */
    private static byte[] tiff(int turned) {
        return new byte[] {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) turned, 0, 0, 0, 0, 0, 0
        };
    }
}
