package org.plumbline.account.entity;

import java.util.Locale;
import org.plumbline.shared.RejectedInputException;

/**
 * The colour a company is known by. Every colour can carry text that reads: black or white, whichever stands out more, is never below 4.5
 * to 1 (WCAG 2.2 AA).
 *
 * @param hex as {@code #1b3f78}, in small letters
 */
public record Accent(String hex) {

    /** Signs of a colour. */
    public static final int LENGTH = 7;
    /** That of the portal, for whoever has chosen none. */
    public static final Accent OURS = new Accent("#1b3f78");

    /** Contrast with the paper below which a button of this colour is hard to find: WCAG's for parts of a page. */
    private static final double LEAST_OF_PARTS = 3;
    private static final double[] WEIGHTS = {0.2126, 0.7152, 0.0722};

    /** @throws RejectedInputException at field {@code accent} when it is no colour */
    public Accent {
        hex = hex == null ? "" : hex.strip().toLowerCase(Locale.ROOT);
        if (!hex.matches("#[0-9a-f]{6}")) {
            throw new RejectedInputException("accent", "company.accent", LENGTH);
        }
    }

    /** The colour of text on it: white or black. */
    public String ink() {
        return onWhite() >= contrast(luminance(), 0) ? "#ffffff" : "#000000";
    }

    /** Contrast with white, 1 to 21. */
    public double onWhite() {
        return contrast(1, luminance());
    }

    /** Whether it is so light that it hardly shows on white. */
    public boolean isFaint() {
        return onWhite() < LEAST_OF_PARTS;
    }

    private double luminance() {
        double sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            double channel = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += WEIGHTS[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(double lighter, double darker) {
        return (lighter + 0.05) / (darker + 0.05);
    }
}
