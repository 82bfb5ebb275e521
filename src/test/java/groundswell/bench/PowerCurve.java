package groundswell.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Draws what share of planted rises is listed, by their size, a curve for each number of expected stories. */
final class PowerCurve {
    private static final int WIDTH = 340;
    private static final int HEIGHT = 260;
    private static final int LEFT = 50;
    private static final int TOP = 34;
    private static final double[] RATIOS = {1, 1.5, 2, 3, 5, 10};
    /** From light to dark, told apart in print and by the colour-blind. */
    private static final String[] COLOURS = {"#a6bddb", "#67a9cf", "#1c7fb5", "#023858"};

    private final StringBuilder svg = new StringBuilder();

    private PowerCurve() {}

    /**
     * Reads lines of grain, expected stories, ratio and share listed, parted by commas, from standard input.
     *
     * @param args SVG file
     */
    public static void main(String[] args) throws IOException {
        Map<String, Map<Double, Map<Double, Double>>> byGrain = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                if (cells.length == 4 && !cells[1].isEmpty() && Character.isDigit(cells[1].charAt(0))) {
                    byGrain.computeIfAbsent(cells[0], any -> new TreeMap<>())
                            .computeIfAbsent(Double.valueOf(cells[1]), any -> new TreeMap<>())
                            .put(Double.valueOf(cells[2]), Double.valueOf(cells[3]));
                }
            }
        }
        Files.writeString(Path.of(args[0]), new PowerCurve().draw(byGrain), StandardCharsets.UTF_8);
    }

    private String draw(Map<String, Map<Double, Map<Double, Double>>> byGrain) {
        int width = LEFT + byGrain.size() * (WIDTH + 100);
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"sans-serif\" font-size=\"12\" fill=\"#222\">",
                width, TOP + HEIGHT + 60, width, TOP + HEIGHT + 60);
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
        int left = LEFT;
        for (var grain : byGrain.entrySet()) {
            axes(left, grain.getKey());
            curves(left, grain.getValue());
            left += WIDTH + 100;
        }
        add("</svg>");
        return svg.toString();
    }

    private void axes(int left, String grain) {
        add(
                "<text x=\"%d\" y=\"18\" font-weight=\"bold\">Listed of the rises in one %s, by stories expected in it</text>",
                left, grain);
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = y(percent / 100.0);
            add("<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%3$.1f\" stroke=\"#ddd\"/>", left, left + WIDTH, y);
            add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d %%</text>", left - 6, y + 4, percent);
        }
        for (double ratio : RATIOS) {
            add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x(left, ratio), TOP + HEIGHT + 18, plain(ratio));
        }
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">times the usual number of stories</text>",
                left + WIDTH / 2, TOP + HEIGHT + 38);
    }

    private void curves(int left, Map<Double, Map<Double, Double>> byExpected) {
        int colour = 0;
        for (var curve : byExpected.entrySet()) {
            StringBuilder points = new StringBuilder();
            curve.getValue()
                    .forEach((ratio, listed) ->
                            points.append(String.format(Locale.ENGLISH, "%.1f,%.1f ", x(left, ratio), y(listed))));
            String stroke = COLOURS[colour++ % COLOURS.length];
            add(
                    "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\"/>",
                    points.toString().strip(), stroke);
            curve.getValue()
                    .forEach((ratio, listed) -> add(
                            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>",
                            x(left, ratio), y(listed), stroke));
            // Where half is reached, or at the end where it is not.
            double at = half(curve.getValue());
            double label = y(Math.min(0.5, last(curve.getValue())));
            add(
                    "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\" font-weight=\"bold\" stroke=\"#fff\" stroke-width=\"4\""
                            + " paint-order=\"stroke\">%s</text>",
                    x(left, at) + 7, label + 4, stroke, plain(curve.getKey()));
        }
    }

    /** Returns the ratio at which half is listed, by straight lines between the points. */
    private static double half(Map<Double, Double> curve) {
        double before = 1;
        double share = 0;
        for (var point : curve.entrySet()) {
            if (point.getValue() >= 0.5) {
                return before + (point.getKey() - before) * (0.5 - share) / (point.getValue() - share);
            }
            before = point.getKey();
            share = point.getValue();
        }
        return before;
    }

    private static double last(Map<Double, Double> curve) {
        double last = 0;
        for (double share : curve.values()) {
            last = share;
        }
        return last;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((int) value) : String.valueOf(value);
    }

    private static double x(int left, double ratio) {
        return left + WIDTH * Math.log(ratio) / Math.log(RATIOS[RATIOS.length - 1]);
    }

    private static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ENGLISH, format, values)).append('\n');
    }
}
