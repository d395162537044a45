package uk.rooftree.reports.chart;

/**
 * The colours of charts and pages, few and always in the same role. Dark blue, turquoise, dark pink and orange are those of
 * the Government Analysis Function's palette, which people with the usual kinds of colour blindness can tell apart.
 */
public enum Ink {

    TEXT("#1d2733"),
    MUTED("#54616e"),
    GRID("#dfe4ea"),
    AXIS("#8a96a3"),
    PAPER("#ffffff"),
    PALE("#eef2f6"),
    NAVY("#12436d"),
    SKY("#9fc0dd"),
    TEAL("#1b7f79"),
    PINK("#801650"),
    ORANGE("#c8501a"),
    GREY("#b4bec9");

    private final String hex;

    Ink(String hex) {
        this.hex = hex;
    }

    /** {@code #rrggbb}. */
    public String hex() {
        return hex;
    }

    /** The ink that can be read on this one: paper on the dark, text on the light. */
    public Ink on() {
        int red = Integer.parseInt(hex.substring(1, 3), 16);
        int green = Integer.parseInt(hex.substring(3, 5), 16);
        int blue = Integer.parseInt(hex.substring(5, 7), 16);
        return red * 299 + green * 587 + blue * 114 < 140_000 ? PAPER : TEXT;
    }
}
