package groundswell.publish;

import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Draws a series of shares as a small picture that needs no script. */
final class Sparkline {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 28;
    private static final double MARGIN = 3;

    private Sparkline() {}

    /**
     * Adds the picture: from zero to the largest share, with a dot on one period and gaps where the share is unknown.
     *
     * @param axis first days of the periods
     * @param shares one share a period, null where unknown
     * @param marked the period with the dot, null for none
     */
    static void add(Html html, Grain grain, List<LocalDate> axis, List<Double> shares, LocalDate marked) {
        double largest = largest(shares);
        int place = marked == null ? -1 : axis.indexOf(marked);
        html.open(
                "svg",
                "class",
                "spark",
                "viewBox",
                "0 0 " + (int) WIDTH + " " + (int) HEIGHT,
                "role",
                "img",
                "aria-label",
                words(grain, axis, shares, place, largest));
        html.open("path", "class", "base", "d", "M0 " + number(HEIGHT - MARGIN) + "H" + number(WIDTH))
                .close("path");
        html.open("path", "d", path(shares, largest)).close("path");
        if (place >= 0 && shares.get(place) != null) {
            html.open(
                            "circle",
                            "r",
                            "2.6",
                            "cx",
                            number(x(place, shares.size())),
                            "cy",
                            number(y(shares.get(place), largest)))
                    .close("circle");
        }
        html.close("svg");
    }

    private static String words(Grain grain, List<LocalDate> axis, List<Double> shares, int place, double largest) {
        if (axis.isEmpty()) {
            return "no share over time";
        }
        String words = "share from " + Figures.period(grain, axis.get(0)) + " to "
                + Figures.period(grain, axis.get(axis.size() - 1)) + ", at most " + Figures.percent(largest);
        return place < 0 || shares.get(place) == null
                ? words
                : words + "; " + Figures.period(grain, axis.get(place)) + ": " + Figures.percent(shares.get(place));
    }

    private static String path(List<Double> shares, double largest) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < shares.size(); i++) {
            Double share = shares.get(i);
            if (share != null) {
                path.append(drawing ? 'L' : 'M')
                        .append(number(x(i, shares.size())))
                        .append(' ')
                        .append(number(y(share, largest)));
                if (!drawing && (i + 1 == shares.size() || shares.get(i + 1) == null)) {
                    path.append("h0.1");
                }
            }
            drawing = share != null;
        }
        return path.toString();
    }

    private static double largest(List<Double> shares) {
        double largest = 0;
        for (Double share : shares) {
            largest = share == null ? largest : Math.max(largest, share);
        }
        return largest;
    }

    private static double x(int place, int size) {
        return size < 2 ? WIDTH / 2 : MARGIN + place * (WIDTH - 2 * MARGIN) / (size - 1);
    }

    private static double y(double share, double largest) {
        return HEIGHT - MARGIN - (largest == 0 ? 0 : share / largest * (HEIGHT - 2 * MARGIN));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
