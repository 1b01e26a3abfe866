package learninghub.content.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files that tell who made them, and where, in every place their kind has for it. */
final class Planted {
    /** Whom nobody is to find. */
    static final String AUTHOR = "Adaplanted Maker";

    private static final String XMP =
            "<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>" + AUTHOR + "</dc:creator></x:xmpmeta>";

    private Planted() {}

    static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillRect(0, 0, 20, 24);
        brush.setColor(Color.BLUE);
        brush.fillOval(15, 4, 20, 16);
        brush.dispose();
        return picture;
    }

    static byte[] written(String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture(), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] jpeg() {
        byte[] plain = written("jpg");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        segment(bytes, 0xE1, join(latin("Exif\0\0"), exif(6)));
        segment(bytes, 0xE1, latin("http://ns.adobe.com/xap/1.0/\0" + XMP));
        segment(
                bytes,
                0xE2,
                join(
                        latin("ICC_PROFILE\0\1\1"),
                        ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
        segment(bytes, 0xE2, latin("MPF\0" + AUTHOR));
        segment(bytes, 0xED, latin("Photoshop 3.0\0008BIM\4\4\0\0\0\0\0\26\34\2P\0\20" + AUTHOR));
        segment(bytes, 0xFE, latin("by " + AUTHOR));
        bytes.write(plain, 2, plain.length - 2);
        bytes.writeBytes(latin("a film behind the picture, by " + AUTHOR));
        return bytes.toByteArray();
    }

    static byte[] png() {
        byte[] plain = written("png");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 33);
        chunk(bytes, "tEXt", latin("Author\0" + AUTHOR));
        chunk(bytes, "iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0" + XMP));
        chunk(bytes, "eXIf", exif(3));
        chunk(bytes, "prVt", latin(AUTHOR));
        bytes.write(plain, 33, plain.length - 33);
        bytes.writeBytes(latin(AUTHOR));
        return bytes.toByteArray();
    }

    static byte[] gif() {
        byte[] plain = written("gif");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int head = 13 + ((plain[10] & 0x80) == 0 ? 0 : 3 << ((plain[10] & 7) + 1));
        bytes.write(plain, 0, head);
        bytes.writeBytes(new byte[] {0x21, (byte) 0xFE, (byte) AUTHOR.length()});
        bytes.writeBytes(latin(AUTHOR + "\0"));
        bytes.writeBytes(join(new byte[] {0x21, (byte) 0xFF, 11}, latin("XMP DataXMP")));
        bytes.write(AUTHOR.length());
        bytes.writeBytes(latin(AUTHOR + "\0"));
        bytes.write(plain, head, plain.length - head);
        return bytes.toByteArray();
    }

    /** One pixel, lossless. */
    static byte[] webp() {
        byte[] pixel = {
            0x2F, 0, 0, 0, 0, 7, 16, (byte) 0xFD, (byte) 0x8F, (byte) 0xFE, 7, 34, (byte) 0xA2, (byte) 0xFF, 1, 0
        };
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(latin("WEBP"));
        riff(body, "VP8X", new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        riff(body, "VP8L", pixel);
        riff(body, "EXIF", exif(8));
        riff(body, "XMP ", latin(XMP));
        return join(latin("RIFF"), little(body.size()), body.toByteArray());
    }

    static byte[] wav() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(latin("WAVE"));
        riff(body, "bext", latin(AUTHOR));
        riff(body, "fmt ", new byte[] {1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0});
        riff(body, "LIST", latin("INFOIART\20\0\0\0" + AUTHOR));
        riff(body, "data", new byte[] {1, 2, 3, 4, 5, 6, 7});
        riff(body, "id3 ", latin(AUTHOR));
        return join(latin("RIFF"), little(body.size()), body.toByteArray());
    }

    /** Twelve silent frames of 417 bytes between tags. */
    static byte[] mp3() {
        byte[] frame = new byte[417];
        frame[0] = (byte) 0xFF;
        frame[1] = (byte) 0xFB;
        frame[2] = (byte) 0x90;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(join(latin("ID3\4\0\0\0\0\0"), new byte[] {27}, latin("TPE1\0\0\0\21\0\0\3" + AUTHOR)));
        for (int i = 0; i < 12; i++) {
            bytes.writeBytes(frame);
        }
        byte[] old = new byte[128];
        System.arraycopy(latin("TAG" + AUTHOR), 0, old, 0, 3 + AUTHOR.length());
        bytes.writeBytes(old);
        return bytes.toByteArray();
    }

    /** The skeleton of a film: one track of pictures, its words about itself, a place and a studio's box. */
    static byte[] mp4(String handler) {
        byte[] media = box(
                "mdia",
                box("mdhd", new byte[24]),
                box("hdlr", new byte[8], latin(handler), new byte[12], latin(AUTHOR + "\0")),
                box("minf"));
        byte[] track = box("trak", box("tkhd", new byte[84]), media, box("udta", latin(AUTHOR)));
        byte[] place = box("udta", box("\u00A9xyz", latin("+51.5-000.1/" + AUTHOR)), box("meta", latin(AUTHOR)));
        return join(
                box("ftyp", latin("isom\0\0\2\0isommp41")),
                box("moov", box("mvhd", new byte[100]), track, place),
                box("uuid", new byte[16], latin(XMP)),
                box("free", latin("left over: " + AUTHOR)),
                box("mdat", latin("pictures")));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.setLevel(1);
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    ZipEntry entry = new ZipEntry(part.getKey());
                    if (part.getKey().equals("mimetype")) {
                        CRC32 sum = new CRC32();
                        sum.update(part.getValue());
                        entry.setMethod(ZipEntry.STORED);
                        entry.setSize(part.getValue().length);
                        entry.setCrc(sum.getValue());
                    }
                    zip.putNextEntry(entry);
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Map<String, byte[]> unzip(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
            return parts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] odt() {
        String office = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", latin("application/vnd.oasis.opendocument.text"));
        parts.put(
                "content.xml",
                latin("<?xml version=\"1.0\"?><office:document-content " + office
                        + "><office:body><office:text><text:p>Kept words<office:annotation><dc:creator>" + AUTHOR
                        + "</dc:creator><meta:creator-initials>AM</meta:creator-initials><text:p>A note</text:p></office:annotation>"
                        + "</text:p></office:text></office:body></office:document-content>"));
        parts.put(
                "meta.xml",
                latin("<office:document-meta " + office + "><office:meta><meta:initial-creator>" + AUTHOR
                        + "</meta:initial-creator></office:meta></office:document-meta>"));
        parts.put("Pictures/photo.jpg", jpeg());
        return zip(parts);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** TIFF with who, which way up and where. */
    private static byte[] exif(int orientation) {
        byte[] who = latin(AUTHOR + "\0");
        int gps = 8 + 2 + 3 * 12 + 4;
        int words = gps + 2 + 2 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(words + who.length + 24);
        tiff.put(latin("MM\0*")).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x013B).putShort((short) 2).putInt(who.length).putInt(words);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps);
        tiff.putInt(0).putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(latin("N\0\0\0"));
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(words + who.length);
        tiff.putInt(0).put(who);
        for (int part : List.of(51, 30, 26)) {
            tiff.putInt(part).putInt(1);
        }
        return tiff.array();
    }

    private static void segment(ByteArrayOutputStream bytes, int marker, byte[] content) {
        bytes.write(0xFF);
        bytes.write(marker);
        bytes.write(content.length + 2 >> 8);
        bytes.write(content.length + 2 & 0xFF);
        bytes.writeBytes(content);
    }

    private static void chunk(ByteArrayOutputStream bytes, String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(latin(type));
        sum.update(content);
        bytes.writeBytes(ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(latin(type))
                .put(content)
                .putInt((int) sum.getValue())
                .array());
    }

    private static void riff(ByteArrayOutputStream bytes, String type, byte[] content) {
        bytes.writeBytes(latin(type));
        bytes.writeBytes(little(content.length));
        bytes.writeBytes(content);
        if (content.length % 2 == 1) {
            bytes.write(0);
        }
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] inside = join(content);
        return join(ByteBuffer.allocate(4).putInt(8 + inside.length).array(), latin(type), inside);
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(value)).array();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
