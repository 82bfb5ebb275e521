package groundswell.trends;

import groundswell.config.TrendsConfig;
import groundswell.statistics.GammaPoisson;
import groundswell.statistics.RateRatio;
import groundswell.statistics.Wilson;
import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Tests every period of every series of term_series. A period in which the term does not occur gives a row only where
 * that is remarkable (p at most 0.05); all other absences are tallied, so that the correction for the number of tests
 * stays exact: a tally row stands for {@code tests} tests with the same p and has no key.
 */
final class SeriesTests implements MapPartitionsFunction<Row, Row> {
    /** Rows of the result. */
    static final StructType SCHEMA = StructType.fromDDL("lang string, grain string, period_start date, period_end date,"
            + " is_partial boolean, key string, n int, is_stop boolean, status string, observed_stories bigint,"
            + " total_stories bigint, share double, share_low double, share_high double, baseline_from date,"
            + " baseline_to date, baseline_periods int, baseline_stories bigint, expected_stories double,"
            + " ratio double, ratio_low double, ratio_high double, direction string, p_value double, tests bigint,"
            + " first_seen_on date, sources bigint, effective_sources double, active_sources int");

    private static final long serialVersionUID = 1L;
    private static final double REMARKABLE = 0.05;
    private static final Long NONE = 0L;

    private final Map<String, Map<Grain, Volumes>> volumes;
    private final TrendsRules rules;

    SeriesTests(Map<String, Map<Grain, Volumes>> volumes, TrendsConfig config, LocalDate today) {
        this.volumes = volumes;
        this.rules = new TrendsRules(
                Map.copyOf(java.util.Arrays.stream(Grain.values())
                        .collect(java.util.stream.Collectors.toMap(grain -> grain, config.history()::of))),
                config.min_support(),
                today);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> series) {
        return new Iterator<>() {
            private final Deque<Row> ready = new ArrayDeque<>();
            private final Map<String, Map<Grain, Tester>> testers = new HashMap<>();
            private boolean tallied;

            @Override
            public boolean hasNext() {
                while (ready.isEmpty() && series.hasNext()) {
                    Row row = series.next();
                    Grain grain = Grain.of(row.getAs("grain"));
                    String lang = row.getAs("lang");
                    Volumes of = volumes.getOrDefault(lang, Map.of()).get(grain);
                    if (of != null) {
                        testers.computeIfAbsent(lang, key -> new HashMap<>())
                                .computeIfAbsent(grain, key -> new Tester(lang, grain, of, rules))
                                .test(row, ready);
                    }
                }
                if (ready.isEmpty() && !tallied) {
                    tallied = true;
                    testers.values().forEach(grains -> grains.values().forEach(tester -> tester.tallies(ready)));
                }
                return !ready.isEmpty();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return ready.poll();
            }
        };
    }

    /** What decides whether a period is tested. */
    private record TrendsRules(Map<Grain, Integer> history, int minSupport, LocalDate today)
            implements java.io.Serializable {}

    /** Tests the series of one language and grain. */
    private static final class Tester {
        private final String lang;
        private final Grain grain;
        private final Volumes volumes;
        private final TrendsRules rules;
        private final long[] baselineStories;
        private final long[] baselinePeriods;
        private final Map<Long, Long> absences = new HashMap<>();

        Tester(String lang, Grain grain, Volumes volumes, TrendsRules rules) {
            this.lang = lang;
            this.grain = grain;
            this.volumes = volumes;
            this.rules = rules;
            this.baselineStories = volumes.baselineStories();
            this.baselinePeriods = volumes.baselinePeriods();
        }

        void test(Row series, Deque<Row> out) {
            int size = volumes.size();
            long[] observed = new long[size];
            long[] sources = new long[size];
            double[] effective = new double[size];
            boolean[] occurs = new boolean[size];
            List<Integer> starts = series.getList(series.fieldIndex("period_starts"));
            List<Long> stories = series.getList(series.fieldIndex("first_stories"));
            List<Long> sourceCounts = series.getList(series.fieldIndex("sources"));
            List<Double> effectiveCounts = series.getList(series.fieldIndex("effective_sources"));
            for (int i = 0; i < starts.size(); i++) {
                int place = volumes.place(starts.get(i));
                observed[place] = stories.get(i);
                sources[place] = sourceCounts.get(i);
                effective[place] = effectiveCounts.get(i);
                occurs[place] = true;
            }
            long[] before = volumes.baselineSums(observed);
            for (int k = 0; k < size; k++) {
                String status = status(k, before[k] + observed[k]);
                boolean tested = status.equals("tested");
                if (!occurs[k] && !tested) {
                    continue;
                }
                GammaPoisson predicted = tested ? predicted(k, before[k]) : null;
                double p = tested ? predicted.twoSided(observed[k]) : 0;
                if (!occurs[k] && p > REMARKABLE) {
                    absences.merge((long) k << 32 | before[k], 1L, Long::sum);
                    continue;
                }
                out.add(row(series, k, status, observed[k], before[k], sources[k], effective[k], predicted, p));
            }
        }

        private String status(int k, long support) {
            if (volumes.end(k).isAfter(rules.today())) {
                return "open_period";
            }
            if (volumes.periodsBefore(k) < rules.history().get(grain) || baselineStories[k] == 0) {
                return "not_enough_history";
            }
            if (volumes.isOutage(k) || volumes.stories(k) == 0) {
                return "outage";
            }
            return support < rules.minSupport() ? "below_support" : "tested";
        }

        private GammaPoisson predicted(int k, long before) {
            double exposure = volumes.stories(k);
            return new GammaPoisson(before, baselineStories[k] / exposure, 1);
        }

        private Row row(
                Row series,
                int k,
                String status,
                long observed,
                long before,
                long sources,
                double effective,
                GammaPoisson predicted,
                double p) {
            boolean tested = predicted != null;
            long total = volumes.stories(k);
            Wilson share = Wilson.interval(observed, total);
            RateRatio ratio =
                    tested ? RateRatio.of(observed, (double) total, before, (double) baselineStories[k]) : null;
            return RowFactory.create(
                    lang,
                    grain.id(),
                    volumes.start(k),
                    volumes.end(k),
                    volumes.isPartial(k),
                    series.getAs("term"),
                    series.getAs("n"),
                    series.getAs("is_stop"),
                    status,
                    observed,
                    total,
                    total == 0 ? 0.0 : (double) observed / total,
                    share.low(),
                    share.high(),
                    volumes.baselineFrom(k),
                    volumes.baselineTo(k),
                    (int) baselinePeriods[k],
                    before,
                    tested ? predicted.mean() : null,
                    tested ? ratio.ratio() : null,
                    tested ? ratio.low() : null,
                    tested ? ratio.high() : null,
                    tested ? (observed > predicted.mean() ? "rising" : "falling") : null,
                    tested ? p : null,
                    tested ? 1L : NONE,
                    series.getAs("first_seen_on"),
                    sources,
                    effective,
                    volumes.sources(k));
        }

        void tallies(Deque<Row> out) {
            absences.forEach((key, tests) -> {
                int k = (int) (key >> 32);
                long before = key & 0xffffffffL;
                Object[] values = new Object[SCHEMA.size()];
                values[SCHEMA.fieldIndex("lang")] = lang;
                values[SCHEMA.fieldIndex("grain")] = grain.id();
                values[SCHEMA.fieldIndex("period_start")] = volumes.start(k);
                values[SCHEMA.fieldIndex("p_value")] = predicted(k, before).twoSided(0);
                values[SCHEMA.fieldIndex("tests")] = tests;
                out.add(RowFactory.create(values));
            });
            absences.clear();
        }
    }
}
