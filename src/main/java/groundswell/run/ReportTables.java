package groundswell.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import groundswell.config.PublishConfig;
import groundswell.publish.Report;
import groundswell.publish.ReportData;
import groundswell.publish.ReportData.LanguageVolume;
import groundswell.publish.ReportData.Period;
import groundswell.publish.ReportData.Rejected;
import groundswell.publish.ReportData.Release;
import groundswell.publish.ReportData.Topic;
import groundswell.publish.ReportData.Topics;
import groundswell.publish.ReportData.Volumes;
import groundswell.table.Grain;
import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.table.TopicTables;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Collects from the tables of a release what its report prints. */
final class ReportTables {
    /** Periods of the chart of volumes. */
    static final int PERIODS = 160;

    /** Periods of the pictures of topics, which are small. */
    static final int TOPIC_PERIODS = 60;

    /** Languages of the chart of volumes; all others are one line. */
    static final int LANGUAGES = 7;

    /** Words that are printed of a topic. */
    static final int WORDS = 10;

    private final Map<Table, Dataset<Row>> tables;
    private final LocalDate today;
    private final Release release;

    private ReportTables(Map<Table, Dataset<Row>> tables) {
        this.tables = tables;
        Row row = tables.get(Tables.RELEASE).first();
        this.release = new Release(
                row.getAs("release_id"),
                row.getAs("parent_release_id"),
                row.getAs("first_on"),
                row.getAs("last_on"),
                row.getAs("rows_in"),
                row.getAs("rejects"),
                row.getAs("articles"),
                row.getAs("stories"),
                row.getAs("sources"),
                row.getAs("time_zone"),
                row.getAs("as_of"),
                row.getAs("versions"));
        this.today = LocalDate.ofInstant(release.asOf(), ZoneId.of(release.timeZone()));
    }

    /** Returns the page {@code report.html}, empty where the options leave it out. */
    static Optional<String> page(Map<Table, Dataset<Row>> tables, PublishConfig config) {
        if (!config.report()) {
            return Optional.empty();
        }
        SparkContext context = tables.get(Tables.RELEASE).sparkSession().sparkContext();
        context.setJobDescription("report");
        try {
            return Optional.of(Report.html(collect(tables, config)));
        } finally {
            context.setJobDescription(null);
        }
    }

    /**
     * Returns what the report prints. It collects: of totals, a row for each period and analysed language, as the trend
     * tests do; of volumes, at most {@value #PERIODS} periods (or all years) of {@value #LANGUAGES} languages; of trends,
     * as {@link ReportTrendRows} says; of slow changes, as {@link ReportSlowRows} says; of topics, {@value #WORDS} words and the shares in {@value #TOPIC_PERIODS} periods (or all years); of rejects, a row
     * for each stage and reason. None grows with the number of articles.
     */
    static ReportData collect(Map<Table, Dataset<Row>> tables, PublishConfig config) {
        ReportTables report = new ReportTables(tables);
        return new ReportData(
                report.release,
                report.volumes(report.periods(PERIODS)),
                ReportTrendRows.families(tables, report.today, config.report_rows()),
                ReportSlowRows.of(tables, config.report_rows()),
                report.topics(report.periods(TOPIC_PERIODS)),
                report.rejects());
    }

    /** Returns all periods of the finest grain that has few enough, none without articles. */
    private List<Period> periods(int limit) {
        Map<Grain, Row> spans = new TreeMap<>();
        tables.get(Tables.TOTALS)
                .groupBy("grain")
                .agg(min("period_start"), max("period_start"))
                .collectAsList()
                .forEach(row -> spans.put(Grain.of(row.getString(0)), row));
        List<Period> periods = new ArrayList<>();
        for (Map.Entry<Grain, Row> span : spans.entrySet()) {
            Grain grain = span.getKey();
            periods.clear();
            for (LocalDate start = span.getValue().getAs(1);
                    !start.isAfter(span.getValue().getAs(2));
                    start = grain.next(start)) {
                periods.add(period(grain, start));
            }
            if (periods.size() <= limit) {
                break;
            }
        }
        return periods;
    }

    private static Grain grain(List<Period> periods) {
        return periods.isEmpty() ? Grain.YEAR : periods.get(0).grain();
    }

    private Period period(Grain grain, LocalDate start) {
        boolean isOpen = grain.next(start).isAfter(today);
        boolean isCut = start.isBefore(release.firstOn())
                || grain.next(start).isAfter(release.lastOn().plusDays(1));
        return new Period(grain, start, isOpen, isOpen || isCut);
    }

    private Volumes volumes(List<Period> periods) {
        Grain grain = grain(periods);
        Dataset<Row> totals = tables.get(Tables.TOTALS).where(col("grain").equalTo(grain.id()));
        List<String> largest = totals
                .groupBy("lang")
                .agg(sum("first_stories").as("stories"))
                .orderBy(col("stories").desc(), col("lang"))
                .limit(LANGUAGES)
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        Column shownLang = when(col("lang").isin(largest.toArray()), col("lang"));
        Map<String, Map<LocalDate, Long>> stories = new HashMap<>();
        totals.groupBy(shownLang.as("shown_lang"), col("period_start"))
                .agg(sum("first_stories"))
                .collectAsList()
                .forEach(row -> stories.computeIfAbsent(row.getString(0), lang -> new HashMap<>())
                        .put(row.getAs(1), row.getLong(2)));
        List<String> languages = new ArrayList<>(largest);
        if (stories.containsKey(null)) {
            languages.add(null);
        }
        return new Volumes(
                grain,
                periods,
                languages.stream()
                        .map(lang -> new LanguageVolume(
                                lang,
                                periods.stream()
                                        .map(period -> stories.get(lang).getOrDefault(period.start(), 0L))
                                        .toList()))
                        .toList());
    }

    private Topics topics(List<Period> periods) {
        Grain grain = grain(periods);
        List<Row> rows = tables.get(TopicTables.TOPICS).collectAsList().stream()
                .sorted(Comparator.comparing((Row row) -> row.<String>getAs("lang"))
                        .thenComparing(row -> -row.<Long>getAs("stories"))
                        .thenComparing(row -> row.<String>getAs("topic_id")))
                .toList();
        if (rows.isEmpty()) {
            return new Topics(grain, List.of(), List.of());
        }
        Map<String, List<String>> words = new HashMap<>();
        tables.get(TopicTables.TOPIC_TERMS).where(col("rank").leq(WORDS)).collectAsList().stream()
                .sorted(Comparator.comparing(row -> row.<Integer>getAs("rank")))
                .forEach(row -> words.computeIfAbsent(row.getAs("topic_id"), id -> new ArrayList<>())
                        .add(row.getAs("term")));
        Map<String, Map<LocalDate, Double>> shares = new HashMap<>();
        Map<String, Map<LocalDate, Long>> stories = new HashMap<>();
        tables.get(TopicTables.TOPIC_SHARES)
                .where(col("grain").equalTo(grain.id()))
                .select("topic_id", "period_start", "share")
                .collectAsList()
                .forEach(row -> shares.computeIfAbsent(row.getString(0), id -> new HashMap<>())
                        .put(row.getAs(1), row.getDouble(2)));
        Object[] languages =
                rows.stream().map(row -> row.getAs("lang")).distinct().toArray();
        tables.get(Tables.TOTALS)
                .where(col("grain").equalTo(grain.id()).and(col("lang").isin(languages)))
                .select("lang", "period_start", "first_stories")
                .collectAsList()
                .forEach(row -> stories.computeIfAbsent(row.getString(0), lang -> new HashMap<>())
                        .put(row.getAs(1), row.getLong(2)));
        // The share of a few days of a period looks like a change, so that only a release without whole periods shows
        // it.
        boolean hasWhole = periods.stream().anyMatch(period -> !period.isPartial());
        List<LocalDate> axis = periods.stream()
                .filter(period -> !hasWhole || !period.isPartial())
                .map(Period::start)
                .toList();
        List<Topic> topics = new ArrayList<>();
        for (Row row : rows) {
            String id = row.getAs("topic_id");
            topics.add(new Topic(
                    id,
                    row.getAs("lang"),
                    row.getAs("label"),
                    words.getOrDefault(id, List.of()),
                    row.getAs("articles"),
                    row.getAs("stories"),
                    shares(
                            axis,
                            shares.getOrDefault(id, Map.of()),
                            stories.getOrDefault(row.<String>getAs("lang"), Map.of()))));
        }
        return new Topics(grain, axis, topics);
    }

    private static List<Double> shares(
            List<LocalDate> axis, Map<LocalDate, Double> shares, Map<LocalDate, Long> stories) {
        List<Double> values = new ArrayList<>();
        for (LocalDate start : axis) {
            values.add(stories.getOrDefault(start, 0L) == 0 ? null : shares.getOrDefault(start, 0.0));
        }
        return values;
    }

    private List<Rejected> rejects() {
        return tables
                .get(Tables.REJECTS)
                .groupBy("stage", "reason")
                .agg(count(lit(1)).as("rows"))
                .collectAsList()
                .stream()
                .map(row -> new Rejected(row.getAs("stage"), row.getAs("reason"), row.getAs("rows")))
                .sorted(Comparator.comparing((Rejected rejected) -> -rejected.rows())
                        .thenComparing(Rejected::reason)
                        .thenComparing(Rejected::stage))
                .toList();
    }
}
