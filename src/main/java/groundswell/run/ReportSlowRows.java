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
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Collects the slow changes that a report prints. */
final class ReportSlowRows {
    /** Rows that are read for each line, because several may be folded into one. */
    static final int ROWS_FOR_A_LINE = 10;

    private ReportSlowRows() {}

    /**
     * Returns an entry for each language and grain with a listed slow trend or a change point, the surest lines first. It collects
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
        rows.collectAsList().forEach(row -> byFamily.computeIfAbsent(
                        List.of(row.getAs("lang"), row.getAs("grain")), family -> new ArrayList<>())
                .add(row));
        return byFamily;
    }

    private static List<SlowTrend> trends(List<Row> rows, String direction, int lines) {
        List<Row> surest = rows.stream()
                .filter(row -> direction.equals(row.getAs("direction")))
                .sorted(Comparator.comparing((Row row) -> row.<Double>getAs("q_value"))
                        .thenComparing(row -> row.<Integer>getAs("rank"))
                        .thenComparing(row -> row.<String>getAs("kind"))
                        .thenComparing(row -> row.<String>getAs("key")))
                .toList();
        return folded(surest, (one, other) -> true, row -> row.<Long>getAs("stories"), lines).stream()
                .map(line -> new SlowTrend(
                        line.label(),
                        line.also(),
                        line.head().getAs("share_first"),
                        line.head().getAs("share_last"),
                        line.head().getAs("q_value"),
                        line.head().getAs("sentence")))
                .toList();
    }

    private static List<Shift> shifts(List<Row> rows, int lines) {
        List<Row> clearest = rows.stream()
                .sorted(Comparator.comparing((Row row) -> -row.<Double>getAs("gain"))
                        .thenComparing(row -> row.<String>getAs("kind"))
                        .thenComparing(row -> row.<Integer>getAs("rank")))
                .toList();
        BiPredicate<Row, Row> mayJoin =
                (one, other) -> Objects.equals(one.getAs("changed_on"), other.getAs("changed_on"))
                        && Objects.equals(one.getAs("direction"), other.getAs("direction"));
        ToLongFunction<Row> stories = row -> row.<Long>getAs("stories_before") + row.<Long>getAs("stories_after");
        return folded(clearest, mayJoin, stories, lines).stream()
                .map(line -> new Shift(
                        line.label(),
                        line.also(),
                        line.head().getAs("changed_on"),
                        line.head().getAs("to_on"),
                        line.head().getAs("share_before"),
                        line.head().getAs("share_after"),
                        line.head().getAs("ratio")))
                .toList();
    }

    /**
     * Joins rows to lines, the first row at the head of its line: where the label of one holds the words of the other's, and
     * one is the head or both have about as many stories.
     */
    private static List<Line> folded(
            List<Row> rows, BiPredicate<Row, Row> mayJoin, ToLongFunction<Row> stories, int lines) {
        List<Line> folded = new ArrayList<>();
        for (Row row : rows) {
            folded.stream()
                    .filter(line -> mayJoin.test(line.head(), row) && line.holds(row, stories))
                    .findFirst()
                    .ifPresentOrElse(
                            line -> line.rows.add(row), () -> folded.add(new Line(new ArrayList<>(List.of(row)))));
        }
        return folded.stream().limit(lines).toList();
    }

    /** The rows of a line, its head first. */
    private record Line(List<Row> rows) {
        /** Counts differ by no more than this part of the larger one where they are about the same. */
        private static final double ABOUT = 0.2;

        Row head() {
            return rows.get(0);
        }

        String label() {
            return head().getAs("label");
        }

        List<String> also() {
            return rows.stream()
                    .map(row -> row.<String>getAs("label"))
                    .distinct()
                    .filter(label -> !label.equals(label()))
                    .toList();
        }

        boolean holds(Row other, ToLongFunction<Row> stories) {
            return rows.stream()
                    .anyMatch(row -> shareWords(row, other)
                            && (row == head() || areAbout(stories.applyAsLong(row), stories.applyAsLong(other))));
        }

        private static boolean areAbout(long one, long other) {
            return Math.abs(one - other) <= ABOUT * Math.max(one, other);
        }

        private static boolean shareWords(Row one, Row other) {
            return words(one).contains(words(other)) || words(other).contains(words(one));
        }

        /** Returns the words of the label, each between blanks. */
        private static String words(Row row) {
            return " " + row.<String>getAs("label").toLowerCase(Locale.ROOT).replace('-', ' ') + " ";
        }
    }
}
