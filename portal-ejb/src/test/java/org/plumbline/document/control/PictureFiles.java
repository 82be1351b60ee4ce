package org.plumbline.document.control;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as people, and people who mean no good, send them. */
final class PictureFiles {

    private static final int HEADER = 13;

    private PictureFiles() {
    }

    static byte[] file(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static BufferedImage picture(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture that no encoder makes small. */
    static BufferedImage noise(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Random random = new Random(width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return picture;
    }

    /** A large picture with rough spots of 13 pixels, as plaster has. */
    static BufferedImage rough(int width, int height) {
        BufferedImage spots = noise(width / 13, height / 13, BufferedImage.TYPE_INT_RGB);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.drawImage(spots, 0, 0, width, height, null);
        canvas.dispose();
        return picture;
    }

    /** A progressive JPEG whose last scan is there so many times more. */
    static byte[] inScans(BufferedImage picture, int more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        String file = out.toString(StandardCharsets.ISO_8859_1);
        int last = file.lastIndexOf("\u00ff\u00da");
        int end = file.length() - 2;
        return (file.substring(0, end) + file.substring(last, end).repeat(more) + file.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }

    /** The same JPEG with a note of how the camera was held, and a remark. */
    static byte[] held(byte[] jpeg, int orientation, String remark) {
        ByteBuffer tiff = ByteBuffer.allocate(32).put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0);
        byte[] text = remark.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + tiff.capacity() + text.length + 8).put(jpeg, 0, 2)
                .putShort((short) 0xFFE1).putShort((short) (tiff.capacity() + 2)).put(tiff.array())
                .putShort((short) 0xFFFE).putShort((short) (text.length + 2)).put(text)
                .put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A PNG of a few bytes that says it is this large. */
    static byte[] boastfulPng(int width, int height) {
        byte[] header = ByteBuffer.allocate(HEADER + 4).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0}).array();
        CRC32 sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(8 + 4 + header.length + 4 + 12).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(HEADER).put(header).putInt((int) sum.getValue())
                .putInt(0).put("IEND".getBytes(StandardCharsets.US_ASCII)).putInt(0xAE426082).array();
    }
}
