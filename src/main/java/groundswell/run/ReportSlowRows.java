package groundswell.run;

import static org.apache.spark.sql.functions.col;

import groundswell.publish.ReportData.Shift;
import groundswell.publish.ReportData.SlowChanges;
import groundswell.publish.ReportData.SlowTrend;
import groundswell.table.EventTables;
import groundswell.table.Grain;
import groundswell.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Collects the slow changes that a report prints. */
final class ReportSlowRows {
    /** Rows that are read for each line, because several may be folded into one. */
    static final int ROWS_FOR_A_LINE = 10;

    private ReportSlowRows() {}

    /**
     * Returns an entry for each language and grain with a listed slow trend or a change point. It collects
     * {@value #ROWS_FOR_A_LINE} rows of a kind for each line of the three lists.
     *
     * @param lines largest number of lines of a list
     */
    static List<SlowChanges> of(Map<Table, Dataset<Row>> tables, int lines) {
        int rows = lines * ROWS_FOR_A_LINE;
        Map<List<String>, List<Row>> trends = byFamily(tables.get(EventTables.SLOW_TRENDS)
                .where(col("is_listed").and(col("rank").leq(rows))));
        Map<List<String>, List<Row>> points =
                byFamily(tables.get(EventTables.CHANGE_POINTS).where(col("rank").leq(rows)));
        TreeMap<List<String>, SlowChanges> found = new TreeMap<>(
                Comparator.comparing((List<String> family) -> family.get(0)).thenComparing(family -> family.get(1)));
        for (Map<List<String>, List<Row>> of : List.of(trends, points)) {
            for (List<String> family : of.keySet()) {
                List<Row> ofFamily = trends.getOrDefault(family, List.of());
                found.computeIfAbsent(
                        family,
                        key -> new SlowChanges(
                                key.get(0),
                                Grain.of(key.get(1)),
                                trends(ofFamily, "rising", lines),
                                trends(ofFamily, "falling", lines),
                                shifts(points.getOrDefault(key, List.of()), lines)));
            }
        }
        return List.copyOf(found.values());
    }

    private static Map<List<String>, List<Row>> byFamily(Dataset<Row> rows) {
        Map<List<String>, List<Row>> byFamily = new TreeMap<>(Comparator.comparing(Object::toString));
        rows.collectAsList().stream()
                .sorted(Comparator.comparing((Row row) -> row.<Integer>getAs("rank"))
                        .thenComparing(row -> row.<String>getAs("kind"))
                        .thenComparing(row -> row.<String>getAs("key")))
                .forEach(row -> byFamily.computeIfAbsent(
                                List.of(row.getAs("lang"), row.getAs("grain")), family -> new ArrayList<>())
                        .add(row));
        return byFamily;
    }

    private static List<SlowTrend> trends(List<Row> rows, String direction, int lines) {
        List<Row> wanted = rows.stream()
                .filter(row -> direction.equals(row.getAs("direction")))
                .toList();
        return folded(wanted, (one, other) -> true, lines).stream()
                .map(line -> new SlowTrend(
                        line.label(),
                        line.also,
                        line.head.getAs("share_first"),
                        line.head.getAs("share_last"),
                        line.head.getAs("q_value"),
                        line.head.getAs("sentence")))
                .toList();
    }

    private static List<Shift> shifts(List<Row> rows, int lines) {
        BiPredicate<Row, Row> isOne = (one, other) -> Objects.equals(one.getAs("changed_on"), other.getAs("changed_on"))
                && Objects.equals(one.getAs("direction"), other.getAs("direction"));
        return folded(rows, isOne, lines).stream()
                .map(line -> new Shift(
                        line.label(),
                        line.also,
                        line.head.getAs("changed_on"),
                        line.head.getAs("to_on"),
                        line.head.getAs("share_before"),
                        line.head.getAs("share_after"),
                        line.head.getAs("ratio")))
                .toList();
    }

    /** Joins rows whose labels hold each other's words to one line, the first row at its head. */
    private static List<Line> folded(List<Row> rows, BiPredicate<Row, Row> mayJoin, int lines) {
        List<Line> folded = new ArrayList<>();
        for (Row row : rows) {
            Line line = new Line(row, new ArrayList<>());
            folded.stream()
                    .filter(other -> mayJoin.test(other.head, row) && other.holds(line))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> {
                                if (!other.label().equals(line.label())) {
                                    other.also.add(line.label());
                                }
                            },
                            () -> folded.add(line));
        }
        return folded.stream().limit(lines).toList();
    }

    /** A line of a list. */
    private record Line(Row head, List<String> also) {
        String label() {
            return head.getAs("label");
        }

        boolean holds(Line other) {
            String words = words();
            return words.contains(other.words()) || other.words().contains(words);
        }

        /** Returns the words of the label, each between blanks. */
        private String words() {
            return " " + label().toLowerCase(Locale.ROOT).replace('-', ' ') + " ";
        }
    }
}
