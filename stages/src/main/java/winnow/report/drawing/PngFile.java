package winnow.report.drawing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Dots as a PNG file (ISO/IEC 15948): red, green and blue, a byte each, as they are. The library of the JDK tries five ways
 * to tell a line by its neighbours, which takes ten times as long and gains nothing on drawings.
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] DEPTH_AND_COLOUR = {8, 2, 0, 0, 0};
    private static final int AS_IT_IS = 0;
    private static final int LEVEL = 3;
    private static final byte METRES = 1;
    private static final double INCH = 0.0254;

    private PngFile() {}

    /**
     * The file's bytes.
     *
     * @param image of type {@link BufferedImage#TYPE_INT_RGB}
     * @param density in dots per inch
     */
    static byte[] of(BufferedImage image, int density) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        chunk(
                out,
                "IHDR",
                header.putInt(image.getWidth())
                        .putInt(image.getHeight())
                        .put(DEPTH_AND_COLOUR)
                        .array());
        int perMetre = (int) Math.round(density / INCH);
        chunk(
                out,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put(METRES)
                        .array());
        chunk(out, "IDAT", dots(image));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] dots(BufferedImage image) throws IOException {
        int width = image.getWidth();
        int[] dots = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] coded = new byte[1 + 3 * width];
        coded[0] = AS_IT_IS;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(LEVEL), 1 << 16)) {
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < width; x++) {
                    int dot = dots[y * width + x];
                    int at = 1 + 3 * x;
                    coded[at] = (byte) (dot >> 16);
                    coded[at + 1] = (byte) (dot >> 8);
                    coded[at + 2] = (byte) dot;
                }
                out.write(coded);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
