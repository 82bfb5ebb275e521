package groundswell.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import groundswell.publish.FoldedTerms;
import groundswell.publish.ReportData.Chance;
import groundswell.publish.ReportData.Family;
import groundswell.publish.ReportData.Line;
import groundswell.publish.ReportData.Listing;
import groundswell.publish.ReportData.Period;
import groundswell.publish.ReportData.Story;
import groundswell.publish.ReportData.Term;
import groundswell.table.ConceptTables;
import groundswell.table.EntityTables;
import groundswell.table.EventTables;
import groundswell.table.Grain;
import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.table.TrendTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Collects the listed rows of trends that a report prints, each with its series. */
final class ReportTrendRows {
    /** Rows that are read for each line of a list, because many may be folded into one. */
    static final int ROWS_FOR_A_LINE = 10;

    private static final int PERIODS_BEFORE = 100;
    private static final int PERIODS_AFTER = 20;

    private static final Column RISING = coalesce(col("direction").equalTo("rising"), lit(false));
    private static final Column FRESH = RISING.and(coalesce(col("is_new"), lit(false)));
    private static final Column FALLING = not(RISING);
    private static final Column[] SUREST = {col("p_value"), col("kind"), col("rank"), col("key")};

    private ReportTrendRows() {}

    /**
     * Returns an entry for each language and grain of terms, entities and concepts in trends: languages with most stories first, then
     * the coarsest grain first. It collects a row for each tested period; {@value #ROWS_FOR_A_LINE} rows of trends for each
     * line of the three lists, with a story each; and of each line's head, its counts in at most {@value #PERIODS_BEFORE} +
     * {@value #PERIODS_AFTER} periods.
     *
     * @param today day of the run's clock in the run's zone
     * @param lines largest number of lines of a list
     */
    static List<Family> families(Map<Table, Dataset<Row>> tables, LocalDate today, int lines) {
        Dataset<Row> trends = tables.get(TrendTables.TRENDS).where(col("kind").isin("term", "entity", "concept"));
        List<Draft> drafts = drafts(trends, tables.get(Tables.TOTALS), today);
        List<Draft> shown = drafts.stream().filter(draft -> draft.shown != null).toList();
        if (!shown.isEmpty()) {
            readChance(tables.get(EventTables.NULL_CHECK), shown);
            readTerms(trends, tables.get(EventTables.EVIDENCE), shown, lines);
            Dataset<Row> terms = counts("term", tables.get(Tables.TERM_COUNTS), "term");
            readCounts(
                    terms.unionByName(counts("entity", tables.get(EntityTables.ENTITY_COUNTS), "entity_id"))
                            .unionByName(counts("concept", tables.get(ConceptTables.CONCEPT_COUNTS), "concept")),
                    shown);
        }
        return drafts.stream().map(Draft::family).toList();
    }

    private static Dataset<Row> counts(String kind, Dataset<Row> counts, String key) {
        return counts.select(
                lit(kind).as("kind"),
                col("lang"),
                col("grain"),
                col("period_start"),
                col(key).as("key"),
                col("first_stories"));
    }

    private static List<Draft> drafts(Dataset<Row> trends, Dataset<Row> totals, LocalDate today) {
        Map<List<String>, Draft> drafts = new HashMap<>();
        Column listed = col("is_listed");
        trends.groupBy("lang", "grain", "period_start")
                .agg(count_if(listed.and(RISING)), count_if(listed.and(FALLING)), count_if(listed.and(FRESH)))
                .collectAsList()
                .forEach(row -> drafts.computeIfAbsent(key(row), key -> new Draft(key.get(0), Grain.of(key.get(1))))
                        .listed
                        .put(row.getAs("period_start"), new long[] {row.getLong(3), row.getLong(4), row.getLong(5)}));
        totals.where(col("lang")
                        .isin(drafts.values().stream().map(draft -> draft.lang).toArray())
                        .and(col("grain")
                                .isin(drafts.values().stream()
                                        .map(draft -> draft.grain.id())
                                        .toArray())))
                .select("lang", "grain", "period_start", "is_partial", "status", "first_stories")
                .collectAsList()
                .forEach(row -> {
                    if (drafts.containsKey(key(row))) {
                        drafts.get(key(row)).periods.put(row.getAs("period_start"), row);
                    }
                });
        Map<String, Long> stories = new HashMap<>();
        drafts.values().forEach(draft -> stories.merge(draft.lang, draft.stories(), Math::max));
        drafts.values().forEach(draft -> draft.choose(today));
        return drafts.values().stream()
                .sorted(Comparator.comparing((Draft draft) -> -stories.get(draft.lang))
                        .thenComparing(draft -> draft.lang)
                        .thenComparing(draft -> draft.grain, Comparator.reverseOrder()))
                .toList();
    }

    private static void readChance(Dataset<Row> nullCheck, List<Draft> drafts) {
        Map<List<String>, Draft> byKey = new HashMap<>();
        drafts.forEach(draft -> byKey.put(List.of(draft.lang, draft.grain.id()), draft));
        Column isShown = drafts.stream()
                .map(draft -> draft.isOurs().and(col("period_start").equalTo(draft.shown)))
                .reduce(lit(false), Column::or);
        nullCheck
                .where(isShown)
                .groupBy("lang", "grain")
                .agg(sum("discoveries"), sum("chance_discoveries"), max("replicates"))
                .collectAsList()
                .forEach(row ->
                        byKey.get(key(row)).chance = new Chance(row.getLong(2), row.getDouble(3), row.getInt(4)));
    }

    private static void readTerms(Dataset<Row> trends, Dataset<Row> evidence, List<Draft> drafts, int lines) {
        Column isShown = lit(false);
        for (Draft draft : drafts) {
            isShown = isShown.or(draft.isOurs().and(col("period_start").equalTo(draft.shown)));
        }
        Column place = row_number()
                .over(Window.partitionBy(col("lang"), col("grain"), RISING).orderBy(SUREST));
        Column placeFresh = row_number()
                .over(Window.partitionBy(col("lang"), col("grain"), RISING, FRESH)
                        .orderBy(SUREST));
        int rows = lines * ROWS_FOR_A_LINE;
        Dataset<Row> stories = evidence.where(col("rank").equalTo(1))
                .select(
                        col("lang"),
                        col("grain"),
                        col("period_start"),
                        col("kind"),
                        col("key"),
                        col("title"),
                        col("url"),
                        col("source"),
                        col("published_on"));
        Map<List<String>, List<Row>> found = new HashMap<>();
        trends
                .where(col("is_listed").and(isShown))
                .withColumn("place", place)
                .withColumn("place_fresh", placeFresh)
                .where(col("place").leq(rows).or(FRESH.and(col("place_fresh").leq(rows))))
                .join(stories, new String[] {"lang", "grain", "period_start", "kind", "key"}, "left")
                .collectAsList()
                .stream()
                .forEach(row -> found.computeIfAbsent(key(row), key -> new ArrayList<>())
                        .add(row));
        for (Draft draft : drafts) {
            List<Row> ours = found.get(List.of(draft.lang, draft.grain.id()));
            draft.rising = folded(ours, row -> isRising(row) && row.<Integer>getAs("place") <= rows, lines);
            draft.falling = folded(ours, row -> !isRising(row), lines);
            draft.fresh = folded(ours, row -> isRising(row) && Boolean.TRUE.equals(row.getAs("is_new")), lines);
        }
    }

    private static void readCounts(Dataset<Row> counts, List<Draft> drafts) {
        Column isShown = lit(false);
        Map<List<String>, Draft> byKey = new HashMap<>();
        for (Draft draft : drafts) {
            byKey.put(List.of(draft.lang, draft.grain.id()), draft);
            List<LocalDate> axis = draft.axis();
            isShown = isShown.or(draft.isOurs()
                    .and(col("period_start").between(axis.get(0), axis.get(axis.size() - 1)))
                    .and(col("key").isin(draft.keys().toArray())));
        }
        counts.where(isShown).collectAsList().forEach(row -> byKey.get(key(row))
                .counts
                .computeIfAbsent(List.of(row.getAs("kind"), row.getAs("key")), of -> new HashMap<>())
                .put(row.getAs("period_start"), row.getAs("first_stories")));
    }

    private static List<String> key(Row row) {
        return List.of(row.getAs("lang"), row.getAs("grain"));
    }

    private static boolean isRising(Row row) {
        return "rising".equals(row.getAs("direction"));
    }

    private static List<FoldedTerms> folded(List<Row> rows, Predicate<Row> wanted, int lines) {
        return FoldedTerms.of(
                rows.stream().filter(wanted).map(ReportTrendRows::term).toList(), lines);
    }

    private static Term term(Row row) {
        String label = row.getAs("label");
        return new Term(
                row.getAs("kind"),
                row.getAs("key"),
                label,
                label.split(" ").length,
                row.getAs("rank"),
                row.getAs("observed_stories"),
                row.getAs("total_stories"),
                row.getAs("share"),
                row.getAs("share_low"),
                row.getAs("share_high"),
                row.getAs("expected_stories"),
                row.getAs("ratio"),
                row.getAs("ratio_low"),
                row.getAs("ratio_high"),
                row.getAs("p_value"),
                row.getAs("q_value"),
                isRising(row),
                row.getAs("first_seen_on"),
                row.getAs("sources"),
                row.getAs("sentence"),
                row.getAs("group_id"),
                row.getAs("source") == null
                        ? null
                        : new Story(
                                row.getAs("title"), row.getAs("url"), row.getAs("source"), row.getAs("published_on")));
    }

    /** What is known so far of one language and grain. */
    private static final class Draft {
        private final String lang;
        private final Grain grain;
        private final TreeMap<LocalDate, Row> periods = new TreeMap<>();
        private final Map<LocalDate, long[]> listed = new HashMap<>();
        private final Map<List<String>, Map<LocalDate, Long>> counts = new HashMap<>();
        private LocalDate today = LocalDate.MIN;
        private LocalDate lastClosed;
        private LocalDate shown;
        private Chance chance;
        private List<FoldedTerms> rising = List.of();
        private List<FoldedTerms> falling = List.of();
        private List<FoldedTerms> fresh = List.of();

        Draft(String lang, Grain grain) {
            this.lang = lang;
            this.grain = grain;
        }

        void choose(LocalDate clock) {
            today = clock;
            for (LocalDate start : periods.descendingKeySet()) {
                if (grain.next(start).isAfter(clock)) {
                    continue;
                }
                lastClosed = lastClosed == null ? start : lastClosed;
                long[] rows = listed.getOrDefault(start, new long[3]);
                if (rows[0] + rows[1] > 0) {
                    shown = start;
                    return;
                }
            }
        }

        long stories() {
            return periods.values().stream()
                    .mapToLong(row -> row.<Long>getAs("first_stories"))
                    .sum();
        }

        Column isOurs() {
            return col("lang").equalTo(lang).and(col("grain").equalTo(grain.id()));
        }

        List<String> keys() {
            return Stream.of(rising, falling, fresh)
                    .flatMap(List::stream)
                    .map(line -> line.head().key())
                    .distinct()
                    .toList();
        }

        List<LocalDate> axis() {
            List<LocalDate> axis = new ArrayList<>();
            for (LocalDate start = periods.firstKey(); !start.isAfter(lastClosed); start = grain.next(start)) {
                axis.add(start);
            }
            int place = axis.indexOf(shown);
            return axis.subList(Math.max(0, place - PERIODS_BEFORE), Math.min(axis.size(), place + PERIODS_AFTER + 1));
        }

        Family family() {
            long[] rows = listed.getOrDefault(shown, new long[3]);
            List<LocalDate> axis = shown == null ? List.of() : axis();
            return new Family(
                    lang,
                    grain,
                    period(lastClosed),
                    lastClosed == null ? null : periods.get(lastClosed).getAs("status"),
                    period(shown),
                    chance,
                    axis,
                    listing(rows[0], rising, axis),
                    listing(rows[1], falling, axis),
                    listing(rows[2], fresh, axis));
        }

        private Period period(LocalDate start) {
            return start == null
                    ? null
                    : new Period(
                            grain,
                            start,
                            grain.next(start).isAfter(today),
                            periods.get(start).getAs("is_partial"));
        }

        private Listing listing(long rows, List<FoldedTerms> lines, List<LocalDate> axis) {
            return new Listing(
                    rows,
                    lines.stream()
                            .map(line -> new Line(line, shares(line.head(), axis)))
                            .toList());
        }

        private List<Double> shares(Term term, List<LocalDate> axis) {
            Map<LocalDate, Long> stories = counts.getOrDefault(List.of(term.kind(), term.key()), Map.of());
            List<Double> shares = new ArrayList<>();
            for (LocalDate start : axis) {
                Row period = periods.get(start);
                long total = period == null ? 0 : period.<Long>getAs("first_stories");
                shares.add(total == 0 ? null : (double) stories.getOrDefault(start, 0L) / total);
            }
            return shares;
        }
    }
}
