package groundswell.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import groundswell.config.TrendsConfig;
import groundswell.statistics.Kitagawa;
import groundswell.table.Grain;
import groundswell.table.OnDemand;
import groundswell.table.TrendTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Tells what sources do differently from what comes of another mix of sources. Where a source is new, ends, or has more of the
 * stories than before, its words rise or fall without anyone writing otherwise.
 */
public final class SourceMix {
    /** Kind of those series_stories that are no series but the stories of a source. */
    private static final String SOURCE = "source";

    private static final String[] ROW = {"kind", "lang", "grain", "period_start", "key"};
    private static final StructType EFFECTS =
            StructType.fromDDL("kind string, lang string, grain string, period_start date, key string,"
                    + " mix_effect double, rate_effect double");

    private SourceMix() {}

    /**
     * Returns listed_trends: the rows that pass ({@link Trends#passing}), listed where at least {@code min_rate_share} of the
     * change of share is what sources do differently ({@link Kitagawa#ofCounts}), and of what falls where its count is at
     * most so usual ({@link UsualScatter}) as {@code max_falling_p} says. Collects those rows, and four bytes a story.
     */
    public static Dataset<Row> of(
            Dataset<Row> passingTrends,
            Dataset<Row> seriesStories,
            Dataset<Row> storyDays,
            Dataset<Row> totals,
            LocalDate today,
            TrendsConfig config) {
        Dataset<Row> passing =
                passingTrends.select(Stream.of(TrendTables.LISTED_ROW_NAMES, List.of("direction"), UsualScatter.NAMES)
                        .flatMap(List::stream)
                        .map(name -> col(name))
                        .toArray(Column[]::new));
        List<Row> rows = passing.collectAsList();
        Map<String, StoryDates> dates = StoryDates.of(storyDays.collectAsList());
        Map<String, int[]> sources =
                sources(seriesStories.where(col("kind").equalTo(SOURCE)).collectAsList(), dates);
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(passingTrends.sparkSession().sparkContext());
        OfSeries step = new OfSeries(
                PeriodRules.byLanguage(totals.collectAsList(), today, config),
                context.broadcast(dates),
                context.broadcast(sources),
                context.broadcast(byKey(rows)));
        Dataset<Row> effects =
                seriesStories.where(col("kind").notEqual(SOURCE)).mapPartitions(step, Encoders.row(EFFECTS));
        Column change = col("mix_effect").plus(col("rate_effect"));
        return passingTrends
                .sparkSession()
                .createDataFrame(rows, passing.schema())
                .join(broadcast(effects), ROW)
                .withColumn(
                        "is_listed",
                        col("rate_effect")
                                .divide(change)
                                .geq(lit(config.min_rate_share()))
                                .and(col("direction")
                                        .equalTo("rising")
                                        .or(col("predictive_p").leq(lit(config.max_falling_p())))));
    }

    /** Returns the number of the source of each story, by language. */
    private static Map<String, int[]> sources(List<Row> sourceStories, Map<String, StoryDates> dates) {
        Map<String, int[]> sources = new HashMap<>();
        dates.forEach((lang, of) -> sources.put(lang, new int[of.days().length]));
        List<Row> inOrder = sourceStories.stream()
                .sorted(Comparator.comparing(row -> row.<String>getAs("key")))
                .toList();
        for (int source = 0; source < inOrder.size(); source++) {
            int[] ofLang = sources.get(inOrder.get(source).<String>getAs("lang"));
            for (int story : StoryDates.numbers(inOrder.get(source).getAs("stories"))) {
                ofLang[story] = source;
            }
        }
        return sources;
    }

    private static Map<List<String>, List<Row>> byKey(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> key(row.getAs("kind"), row.getAs("lang"), row.getAs("key")),
                        HashMap::new,
                        Collectors.toCollection(ArrayList::new)));
    }

    /** Kryo knows how to write what it returns. */
    private static List<String> key(String... parts) {
        return new ArrayList<>(Arrays.asList(parts));
    }

    /** Goes through series with their stories. */
    private static final class OfSeries implements MapPartitionsFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final Map<String, Map<Grain, PeriodRules>> rules;
        private final Broadcast<Map<String, StoryDates>> dates;
        private final Broadcast<Map<String, int[]>> sources;
        private final Broadcast<Map<List<String>, List<Row>>> rows;

        OfSeries(
                Map<String, Map<Grain, PeriodRules>> rules,
                Broadcast<Map<String, StoryDates>> dates,
                Broadcast<Map<String, int[]>> sources,
                Broadcast<Map<List<String>, List<Row>>> rows) {
            this.rules = rules;
            this.dates = dates;
            this.sources = sources;
            this.rows = rows;
        }

        @Override
        public Iterator<Row> call(Iterator<Row> series) {
            Map<List<String>, SourceVolumes> volumes = new HashMap<>();
            return new OnDemand<>() {
                @Override
                protected boolean advance() {
                    if (!series.hasNext()) {
                        return false;
                    }
                    Row next = series.next();
                    List<Row> passing = rows.value()
                            .getOrDefault(key(next.getString(0), next.getString(1), next.getString(2)), List.of());
                    if (!passing.isEmpty()) {
                        int[] stories = StoryDates.numbers(next.getAs(3));
                        passing.forEach(row -> add(effects(row, stories)));
                    }
                    return true;
                }

                private Row effects(Row row, int[] stories) {
                    String lang = row.getAs("lang");
                    Grain grain = Grain.of(row.getAs("grain"));
                    PeriodRules of = rules.get(lang).get(grain);
                    LocalDate start = row.getAs("period_start");
                    Kitagawa change = volumes.computeIfAbsent(
                                    key(lang, grain.id()),
                                    any -> new SourceVolumes(
                                            dates.value().get(lang),
                                            sources.value().get(lang),
                                            of,
                                            grain))
                            .change(of.volumes().place((int) start.toEpochDay()), stories);
                    return RowFactory.create(
                            row.getAs("kind"),
                            lang,
                            grain.id(),
                            start,
                            row.getAs("key"),
                            change.mixEffect(),
                            change.rateEffect());
                }
            };
        }
    }
}
