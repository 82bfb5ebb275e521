package groundswell.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import groundswell.config.TrendsConfig;
import groundswell.statistics.BatchedBursts;
import groundswell.statistics.Burst;
import groundswell.table.Grain;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/** Finds when terms, entities and topics were in an unusual share of the stories: {@link BatchedBursts} on stories first published. */
public final class Bursts {
    private static final StructType FOUND = StructType.fromDDL(
            "kind string, lang string, grain string, key string, label string, n int, start_on date, end_on date,"
                    + " peak_on date, periods int, level int, weight double, stories bigint, total_stories bigint,"
                    + " share double, base_share double");

    private Bursts() {}

    /**
     * Returns bursts: of everything ranked in the tested grains of its language, those with at least {@code min_support}
     * stories. Collects totals.
     *
     * @param series rows of {@link Series}
     * @param today day of the run's clock in the run's zone
     */
    public static Dataset<Row> of(Dataset<Row> series, Dataset<Row> totals, LocalDate today, TrendsConfig config) {
        Map<String, Map<Grain, PeriodRules>> rules = PeriodRules.byLanguage(totals.collectAsList(), today, config);
        return series.where(col("is_ranked"))
                .select("kind", "lang", "grain", "key", "label", "n", "period_starts", "first_stories")
                .flatMap(new OfSeries(rules, config), Encoders.row(FOUND))
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("grain", "lang", "kind")
                                        .orderBy(col("weight").desc(), col("key"), col("start_on"))));
    }

    /** Finds those of one series. */
    private static final class OfSeries implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final Map<String, Map<Grain, PeriodRules>> rules;
        private final double scaling;
        private final double gamma;
        private final int leastStories;
        private transient BatchedBursts automaton;

        OfSeries(Map<String, Map<Grain, PeriodRules>> rules, TrendsConfig config) {
            this.rules = rules;
            scaling = config.burst_scaling();
            gamma = config.burst_gamma();
            leastStories = config.min_support();
        }

        @Override
        public Iterator<Row> call(Row series) {
            Grain grain = Grain.of(series.getString(2));
            PeriodRules of = rules.getOrDefault(series.getString(1), Map.of()).get(grain);
            List<Row> rows = new ArrayList<>();
            if (of == null) {
                return rows.iterator();
            }
            if (automaton == null) {
                automaton = new BatchedBursts(scaling, gamma);
            }
            Counts counts = new Counts(series, of.volumes());
            for (Burst burst : automaton.bursts(counts.relevant, counts.totals)) {
                long stories = Counts.sum(counts.relevant, burst.start(), burst.end());
                if (stories >= leastStories) {
                    rows.add(row(series, of.volumes(), counts, burst, stories));
                }
            }
            return rows.iterator();
        }

        private static Row row(Row series, Volumes volumes, Counts counts, Burst burst, long stories) {
            int last = volumes.size() - 1;
            long total = Counts.sum(counts.totals, burst.start(), burst.end());
            return RowFactory.create(
                    series.getString(0),
                    series.getString(1),
                    series.getString(2),
                    series.getString(3),
                    series.getString(4),
                    series.get(5),
                    volumes.start(burst.start()),
                    burst.end() == last ? null : volumes.end(burst.end()).minusDays(1),
                    volumes.start(counts.peak(burst)),
                    burst.end() - burst.start() + 1,
                    burst.level(),
                    burst.weight(),
                    stories,
                    total,
                    (double) stories / total,
                    (double) Counts.sum(counts.relevant, 0, last) / Counts.sum(counts.totals, 0, last));
        }
    }

    /** Stories of a series, and all, by place. */
    private static final class Counts implements Serializable {
        private static final long serialVersionUID = 1L;

        private final long[] relevant;
        private final long[] totals;

        Counts(Row series, Volumes volumes) {
            relevant = new long[volumes.size()];
            totals = new long[volumes.size()];
            List<Integer> starts = series.getList(6);
            List<Long> stories = series.getList(7);
            for (int i = 0; i < starts.size(); i++) {
                relevant[volumes.place(starts.get(i))] = stories.get(i);
            }
            for (int k = 0; k < totals.length; k++) {
                totals[k] = volumes.stories(k);
            }
        }

        /** Returns the first place with the largest share. */
        int peak(Burst burst) {
            int peak = burst.start();
            for (int k = burst.start(); k <= burst.end(); k++) {
                if (relevant[k] * totals[peak] > relevant[peak] * totals[k]) {
                    peak = k;
                }
            }
            return peak;
        }

        static long sum(long[] values, int from, int to) {
            long sum = 0;
            for (int k = from; k <= to; k++) {
                sum += values[k];
            }
            return sum;
        }
    }
}
