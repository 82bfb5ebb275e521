package groundswell.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import groundswell.publish.ReportData.Family;
import groundswell.publish.ReportData.Line;
import groundswell.publish.ReportData.Listing;
import groundswell.publish.ReportData.Volumes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the script of the report draws. */
final class ReportCharts {
    /** Lines that a chart can tell apart. */
    static final int LINES = 6;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportCharts() {}

    /** Returns the charts as JSON that can stand inside a script element. */
    static String json(ReportData data) {
        Map<String, Object> charts = new LinkedHashMap<>();
        charts.put("volumes", volumes(data.volumes()));
        for (int i = 0; i < data.families().size(); i++) {
            Family family = data.families().get(i);
            if (family.shown() != null) {
                charts.put(id(i), shares(family));
            }
        }
        try {
            return escape(JSON.writeValueAsString(charts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the name of the chart of a family by its place. */
    static String id(int family) {
        return "shares-" + family;
    }

    /** Returns the list that a family's chart shows. */
    static Listing charted(Family family) {
        return family.rising().lines().isEmpty() ? family.falling() : family.rising();
    }

    /**
     * Returns the same JSON without the characters that could end a script element, begin a comment, or a line in older
     * JavaScript. They occur in JSON only inside strings, where an escape means the same.
     */
    static String escape(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static Map<String, Object> volumes(Volumes volumes) {
        List<String> periods = new ArrayList<>();
        List<Integer> partial = new ArrayList<>();
        for (ReportData.Period period : volumes.periods()) {
            if (period.isPartial()) {
                partial.add(periods.size());
            }
            periods.add(Figures.tick(volumes.grain(), period.start()));
        }
        List<Map<String, Object>> series = new ArrayList<>();
        volumes.languages().forEach(language -> series.add(series(ReportVolumes.name(language), language.stories())));
        return chart("count", periods, partial, series);
    }

    private static Map<String, Object> shares(Family family) {
        List<String> periods = family.axis().stream()
                .map(start -> Figures.tick(family.grain(), start))
                .toList();
        List<Map<String, Object>> series = new ArrayList<>();
        for (Line line : charted(family).lines()) {
            if (series.size() < LINES) {
                series.add(series(line.terms().head().label(), line.shares()));
            }
        }
        int shown = family.axis().indexOf(family.shown().start());
        return chart("share", periods, shown < 0 ? List.of() : List.of(shown), series);
    }

    private static Map<String, Object> chart(
            String unit, List<String> periods, List<Integer> marked, List<Map<String, Object>> series) {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("unit", unit);
        chart.put("periods", periods);
        chart.put("marked", marked);
        chart.put("series", series);
        return chart;
    }

    private static Map<String, Object> series(String name, List<? extends Number> values) {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("name", name);
        series.put("values", values);
        return series;
    }
}
