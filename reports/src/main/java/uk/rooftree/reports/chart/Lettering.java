package uk.rooftree.reports.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The typeface of all pages, Source Sans 3, and how wide a text is in it. The font files travel in the jar. */
public final class Lettering {

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    private static final double MEASURED_AT = 100;

    private Lettering() {
    }

    /** The font at a size, for Java2D. */
    public static Font font(double size, boolean bold) {
        return (bold ? Loaded.BOLD : Loaded.REGULAR).deriveFont((float) size);
    }

    /** Width of a text in the canvas's unit. */
    public static double width(String text, double size, boolean bold) {
        float[] widths = bold ? Loaded.BOLD_WIDTHS : Loaded.REGULAR_WIDTHS;
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            width += letter < widths.length ? widths[letter] : measured(letter, bold);
        }
        return width * size / MEASURED_AT;
    }

    /** The text, cut to a width with an ellipsis if it must be. */
    public static String cut(String text, double width, double size, boolean bold) {
        if (width(text, size, bold) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end).strip() + "…", size, bold) > width) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }

    private static float measured(char letter, boolean bold) {
        return (float) (bold ? Loaded.BOLD : Loaded.REGULAR).deriveFont((float) MEASURED_AT)
            .getStringBounds(String.valueOf(letter), UNHINTED).getWidth();
    }

    /** Loaded when first asked for: a command that draws nothing does not pay for fonts. */
    private static final class Loaded {

        private static final Font REGULAR = load("SourceSans3-Regular.ttf");
        private static final Font BOLD = load("SourceSans3-SemiBold.ttf");
        private static final float[] REGULAR_WIDTHS = widths(REGULAR);
        private static final float[] BOLD_WIDTHS = widths(BOLD);

        private static Font load(String file) {
            try (InputStream in = Lettering.class.getResourceAsStream(file)) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read the font " + file, unreadable);
            } catch (FontFormatException impossible) {
                throw new IllegalStateException("Cannot read the font " + file, impossible);
            }
        }

        private static float[] widths(Font font) {
            float[] widths = new float[256];
            char[] letters = new char[256];
            for (char letter = 32; letter < 256; letter++) {
                letters[letter] = letter;
            }
            var glyphs = font.deriveFont((float) MEASURED_AT).createGlyphVector(UNHINTED, letters);
            for (int letter = 32; letter < 256; letter++) {
                widths[letter] = glyphs.getGlyphMetrics(letter).getAdvanceX();
            }
            return widths;
        }
    }
}
