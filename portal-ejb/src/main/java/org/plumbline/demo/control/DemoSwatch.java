package org.plumbline.demo.control;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Samples of materials for the demo, drawn by rule: fronts of cabinets, slabs of stone, a block of wood. The same at every start. */
enum DemoSwatch {

    MAPLE(new Color(0xE9E4D8), new Color(0xD9D2C3), true),
    OAK(new Color(0xCBA77A), new Color(0xA98352), true),
    BIRCH(new Color(0xE7CFA5), new Color(0xCFAF7C), true),
    QUARTZ(new Color(0xEDEBE6), new Color(0xB9B4AA), false),
    QUARTZITE(new Color(0xE3DED6), new Color(0x8C8377), false),
    BLOCK(new Color(0xC99B62), new Color(0x9C6E3A), false);

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;

    private final Color ground;
    private final Color vein;
    private final boolean front;

    DemoSwatch(Color ground, Color vein, boolean front) {
        this.ground = ground;
        this.vein = vein;
        this.front = front;
    }

    /** As a PNG file. */
    InputStream file() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setPaint(new GradientPaint(0, 0, ground.brighter(), WIDTH, HEIGHT, ground));
        canvas.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        Random random = new Random(ordinal());
        if (front) {
            grain(canvas, random);
            doors(canvas);
        } else if (this == BLOCK) {
            staves(canvas, random);
        } else {
            stone(canvas, random);
        }
        canvas.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return new ByteArrayInputStream(file.toByteArray());
    }

    private void grain(Graphics2D canvas, Random random) {
        canvas.setStroke(new BasicStroke(1.5f));
        for (int x = 0; x < WIDTH; x += 9) {
            canvas.setColor(faint(vein, this == MAPLE ? 18 : 40 + random.nextInt(50)));
            double drift = random.nextGaussian() * 8;
            Path2D line = new Path2D.Double();
            line.moveTo(x, 0);
            line.curveTo(x + drift, HEIGHT / 3.0, x - drift, 2 * HEIGHT / 3.0, x + drift, HEIGHT);
            canvas.draw(line);
        }
    }

    /** Two doors and a drawer over each, with a frame and a pull. */
    private void doors(Graphics2D canvas) {
        for (int side = 0; side < 2; side++) {
            double x = 24 + side * 464;
            panel(canvas, new Rectangle2D.Double(x, 24, 448, 150));
            panel(canvas, new Rectangle2D.Double(x, 190, 448, 506));
            canvas.setColor(new Color(0x4A4640));
            canvas.fill(new RoundRectangle2D.Double(x + 174, 92, 100, 12, 12, 12));
            canvas.fill(new RoundRectangle2D.Double(side == 0 ? x + 410 : x + 26, 250, 12, 110, 12, 12));
        }
    }

    private void panel(Graphics2D canvas, Rectangle2D door) {
        canvas.setStroke(new BasicStroke(4));
        canvas.setColor(faint(vein.darker(), 190));
        canvas.draw(door);
        double rail = Math.min(64, door.getHeight() / 3.4);
        Rectangle2D inside = new Rectangle2D.Double(door.getX() + rail, door.getY() + rail, door.getWidth() - 2 * rail, door.getHeight() - 2 * rail);
        canvas.setColor(faint(vein, 90));
        canvas.fill(inside);
        canvas.setColor(faint(vein.darker(), 150));
        canvas.draw(inside);
    }

    private void staves(Graphics2D canvas, Random random) {
        for (int y = 0; y < HEIGHT; y += 60) {
            for (int x = -random.nextInt(200); x < WIDTH; x += 200 + random.nextInt(160)) {
                canvas.setColor(faint(random.nextBoolean() ? vein : ground.brighter(), 30 + random.nextInt(90)));
                canvas.fill(new Rectangle2D.Double(x, y, 360, 60));
                canvas.setColor(faint(vein.darker(), 120));
                canvas.draw(new Rectangle2D.Double(x, y, 360, 60));
            }
        }
    }

    private void stone(Graphics2D canvas, Random random) {
        for (int i = 0; i < 2600; i++) {
            canvas.setColor(faint(vein, 20 + random.nextInt(60)));
            double size = 1 + random.nextDouble() * 4;
            canvas.fill(new Rectangle2D.Double(random.nextDouble() * WIDTH, random.nextDouble() * HEIGHT, size, size));
        }
        int veins = this == QUARTZITE ? 14 : 3;
        for (int i = 0; i < veins; i++) {
            canvas.setStroke(new BasicStroke(1 + random.nextFloat() * (this == QUARTZITE ? 9 : 3), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            canvas.setColor(faint(vein, 30 + random.nextInt(60)));
            double y = random.nextDouble() * HEIGHT * 1.4 - HEIGHT * .2;
            Path2D line = new Path2D.Double();
            line.moveTo(-20, y);
            for (int x = 0; x <= WIDTH; x += 240) {
                line.curveTo(x + 80, y + random.nextGaussian() * 60, x + 160, y + random.nextGaussian() * 60, x + 240, y += 60 + random.nextGaussian() * 40);
            }
            canvas.draw(line);
        }
    }

    private static Color faint(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
