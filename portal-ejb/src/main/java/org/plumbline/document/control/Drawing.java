package org.plumbline.document.control;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Draws pictures onto new ones in the colours of screens, sRGB, whatever they were in before. */
final class Drawing {

    private Drawing() {
    }

    static boolean isOpaque(BufferedImage picture) {
        return !picture.getColorModel().hasAlpha();
    }

    static BufferedImage onto(int width, int height, boolean opaque, Consumer<Graphics2D> drawing) {
        BufferedImage made = new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = made.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            drawing.accept(canvas);
        } finally {
            canvas.dispose();
        }
        return made;
    }

    /** At most so many pixels wide and high, in steps of a half: a larger step would skip pixels. */
    static BufferedImage within(BufferedImage picture, int most) {
        BufferedImage made = picture;
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        while (longest > most) {
            int next = Math.max(most, (longest + 1) / 2);
            made = scaled(made, (double) next / longest);
            longest = next;
        }
        return made == picture ? scaled(picture, 1) : made;
    }

    /** Without what shines through: on white, as paper has it. */
    static BufferedImage onWhite(BufferedImage picture) {
        return onto(picture.getWidth(), picture.getHeight(), true, canvas -> {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            canvas.drawImage(picture, 0, 0, null);
        });
    }

    private static BufferedImage scaled(BufferedImage picture, double factor) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        return onto(width, height, isOpaque(picture), canvas -> canvas.drawImage(picture, 0, 0, width, height, null));
    }
}
