package groundswell.trends;

import groundswell.statistics.RateRatio;
import groundswell.statistics.Wilson;
import groundswell.table.Grain;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The three passes over all series: how large are the families, what do the tests say, and what is not tested. */
final class SeriesTests {
    /** One row for each family: its tests, and its ranked rows by direction. */
    static final StructType FAMILY = StructType.fromDDL(
            "kind string, lang string, grain string, period_start date, tests bigint, rising bigint, falling bigint");

    /** A row for a tested term, or, without a key, for a number of absences with the same p. */
    static final StructType TESTED = StructType.fromDDL(
            "kind string, lang string, grain string, period_start date, key string, label string, n int,"
                    + " is_stop boolean, is_phrase boolean, is_ranked boolean, status string, observed_stories bigint, share double, share_low double,"
                    + " share_high double, baseline_stories bigint, expected_stories double, expected_off_peak double, expected_in_season double, ratio double, ratio_low double,"
                    + " ratio_high double, direction string, p_value double, tests bigint, first_seen_on date, sources bigint,"
                    + " effective_sources double");

    private SeriesTests() {}

    /** Counts what each family will hold. */
    static SeriesPass.Visitor families(String kind, String lang, Grain grain, PeriodRules rules) {
        int size = rules.volumes().size();
        long[] tests = new long[size];
        long[] rising = new long[size];
        long[] falling = new long[size];
        Absences absences = new Absences(rules);
        return new SeriesPass.Visitor() {
            @Override
            public void period(Row series, SeriesPass.Occurrence at, Consumer<Row> out) {
                if (!at.isTested()) {
                    return;
                }
                tests[at.place()]++;
                boolean isRow = at.occurs() || !absences.isTallied(at.place(), at.before());
                if (isRow && series.<Boolean>getAs("is_ranked")) {
                    (isRising(at, rules) ? rising : falling)[at.place()]++;
                }
            }

            @Override
            public void end(Consumer<Row> out) {
                for (int k = 0; k < size; k++) {
                    if (tests[k] > 0) {
                        out.accept(RowFactory.create(
                                kind, lang, grain.id(), rules.volumes().start(k), tests[k], rising[k], falling[k]));
                    }
                }
            }
        };
    }

    /** Tests what can be tested. */
    static SeriesPass.Visitor tested(String kind, String lang, Grain grain, PeriodRules rules) {
        Absences absences = new Absences(rules);
        return new SeriesPass.Visitor() {
            @Override
            public void period(Row series, SeriesPass.Occurrence at, Consumer<Row> out) {
                if (at.isTested() && (at.occurs() || !absences.isTallied(at.place(), at.before()))) {
                    out.accept(row(rules, series, at));
                }
            }

            @Override
            public void end(Consumer<Row> out) {
                absences.forEach((place, p, tests) -> {
                    Object[] values = new Object[TESTED.size()];
                    values[TESTED.fieldIndex("kind")] = kind;
                    values[TESTED.fieldIndex("lang")] = lang;
                    values[TESTED.fieldIndex("grain")] = grain.id();
                    values[TESTED.fieldIndex("period_start")] = rules.volumes().start(place);
                    values[TESTED.fieldIndex("p_value")] = p;
                    values[TESTED.fieldIndex("tests")] = tests;
                    out.accept(RowFactory.create(values));
                });
            }
        };
    }

    /** Says why the others are not tested. */
    static SeriesPass.Visitor silent(String kind, String lang, Grain grain, PeriodRules rules) {
        return new SeriesPass.Visitor() {
            @Override
            public void period(Row series, SeriesPass.Occurrence at, Consumer<Row> out) {
                if (!at.isTested()) {
                    out.accept(row(rules, series, at));
                }
            }

            @Override
            public void end(Consumer<Row> out) {}
        };
    }

    private static boolean isRising(SeriesPass.Occurrence at, PeriodRules rules) {
        return at.observed() > rules.expected(at.place(), at.before());
    }

    private static Row row(PeriodRules rules, Row series, SeriesPass.Occurrence at) {
        int place = at.place();
        long total = rules.volumes().stories(place);
        Wilson share = Wilson.interval(at.observed(), total);
        RateRatio ratio = at.isTested()
                ? RateRatio.of(at.observed(), (double) total, at.before(), (double) rules.baselineStories(place))
                : null;
        return RowFactory.create(
                series.getAs("kind"),
                series.getAs("lang"),
                series.getAs("grain"),
                rules.volumes().start(place),
                series.getAs("key"),
                series.getAs("label"),
                series.getAs("n"),
                series.getAs("is_stop"),
                series.getAs("is_phrase"),
                series.getAs("is_ranked"),
                rules.status(place, at.isTested()),
                at.observed(),
                total == 0 ? 0.0 : (double) at.observed() / total,
                share.low(),
                share.high(),
                at.before(),
                at.isTested() ? rules.expected(place, at.before()) : null,
                at.expectedOffPeak(),
                at.expectedInSeason(),
                ratio == null ? null : ratio.ratio(),
                ratio == null ? null : ratio.low(),
                ratio == null ? null : ratio.high(),
                at.isTested() ? isRising(at, rules) ? "rising" : "falling" : null,
                at.isTested() ? rules.p(place, at.before(), at.observed()) : null,
                at.isTested() ? 1L : 0L,
                series.getAs("first_seen_on"),
                at.sources(),
                at.effective());
    }
}
