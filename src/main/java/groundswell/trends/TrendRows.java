package groundswell.trends;

import groundswell.statistics.RateRatio;
import groundswell.statistics.Wilson;
import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Makes the rows of trends, but for what only listed ones have. */
final class TrendRows implements SeriesPass.Visitor {
    /** Name of the one test of each family. */
    static final String METHOD = "conditional_poisson";

    /**
     * Columns of trends, and whether the row passes all bars for print that it decides by itself; how usual its count is
     * where only such rows are made.
     */
    static final StructType SCHEMA = StructType.fromDDL(
            "kind string, lang string, grain string, period_start date, period_end date, is_partial boolean, key string,"
                    + " label string, n int, is_stop boolean, is_phrase boolean, status string, observed_stories bigint,"
                    + " total_stories bigint, share double, share_low double, share_high double, baseline_from date,"
                    + " baseline_to date, baseline_periods int, baseline_stories bigint, expected_stories double,"
                    + " expected_off_peak double, expected_in_season double, ratio double, ratio_low double,"
                    + " ratio_high double, direction string, p_value double, q_value double, method string, family string,"
                    + " family_size bigint, rank int, is_new boolean, first_seen_on date, sources bigint,"
                    + " effective_sources double, passes boolean, dispersion double, predictive_p double,"
                    + " farrington_expected double, farrington_z double");

    private final String kind;
    private final String lang;
    private final Grain grain;
    private final PeriodRules rules;
    private final Absences absences;
    private final PrintBar bar;
    private final Families families;
    private final OfPeriod[] periods;
    private final boolean onlyPassing;

    /** @param onlyPassing whether other rows than those that pass are left out */
    TrendRows(
            String kind,
            String lang,
            Grain grain,
            PeriodRules rules,
            Families families,
            PrintBar bar,
            boolean onlyPassing) {
        this.kind = kind;
        this.lang = lang;
        this.grain = grain;
        this.rules = rules;
        this.absences = new Absences(rules);
        this.families = families;
        this.bar = bar;
        this.periods = new OfPeriod[rules.volumes().size()];
        this.onlyPassing = onlyPassing;
    }

    @Override
    public void period(Row series, long[] stories, SeriesPass.Occurrence at, Consumer<Row> out) {
        if (!at.isTested()) {
            if (!onlyPassing) {
                out.accept(row(series, at, null, null, false, null));
            }
        } else if (at.occurs() || !absences.isTallied(at.place(), at.before())) {
            Family.Verdict verdict = ofPeriod(at.place()).family.verdict(at.before(), at.observed());
            Family.Verdict ofRow = series.<Boolean>getAs("is_ranked") ? verdict : verdict.unranked();
            RateRatio ratio = rules.ratio(at.place(), at.before(), at.observed());
            boolean passes = bar.passes(
                    at, isRising(at), ratio.ratio(), ofRow, rules.volumes().sources(at.place()));
            if (passes || !onlyPassing) {
                out.accept(row(
                        series,
                        at,
                        ofRow,
                        ratio,
                        passes,
                        onlyPassing ? UsualScatter.of(rules, grain, at.place(), stories) : null));
            }
        }
    }

    @Override
    public void end(Consumer<Row> out) {
        // Absences that are not remarkable have no rows.
    }

    private boolean isRising(SeriesPass.Occurrence at) {
        return rules.isRising(at.place(), at.before(), at.observed());
    }

    private OfPeriod ofPeriod(int place) {
        if (periods[place] == null) {
            periods[place] = new OfPeriod(place);
        }
        return periods[place];
    }

    private Row row(
            Row series,
            SeriesPass.Occurrence at,
            Family.Verdict verdict,
            RateRatio ratio,
            boolean passes,
            UsualScatter usual) {
        boolean isTested = verdict != null;
        OfPeriod of = ofPeriod(at.place());
        long total = rules.volumes().stories(at.place());
        Wilson share = Wilson.interval(at.observed(), total);
        String status = rules.status(at.place(), isTested);
        return RowFactory.create(
                kind,
                lang,
                grain.id(),
                of.start,
                of.end,
                rules.volumes().isPartial(at.place()),
                series.getAs("key"),
                series.getAs("label"),
                series.getAs("n"),
                series.getAs("is_stop"),
                series.getAs("is_phrase"),
                status,
                at.observed(),
                total,
                total == 0 ? 0.0 : (double) at.observed() / total,
                share.low(),
                share.high(),
                of.baselineFrom,
                of.baselineTo,
                rules.volumes().baselinePeriods(at.place()),
                at.before(),
                isTested ? rules.expected(at.place(), at.before()) : null,
                at.expectedOffPeak(),
                at.expectedInSeason(),
                isTested ? ratio.ratio() : null,
                isTested ? ratio.low() : null,
                isTested ? ratio.high() : null,
                isTested ? isRising(at) ? "rising" : "falling" : null,
                isTested ? verdict.p() : null,
                isTested ? verdict.q() : null,
                METHOD,
                of.name,
                isTested ? of.size : null,
                isTested ? verdict.rank() : null,
                isNew(series.getAs("first_seen_on"), of.start, status),
                series.getAs("first_seen_on"),
                at.sources(),
                at.effective(),
                passes,
                usual == null ? null : usual.dispersion(),
                usual == null ? null : usual.predictiveP(),
                usual == null ? null : usual.expected(),
                usual == null ? null : usual.z());
    }

    /** Returns whether it was never seen before: a topic is learned from all stories, those before it was news too. */
    private Boolean isNew(LocalDate firstSeenOn, LocalDate start, String status) {
        boolean hasHistory = status.equals("tested") || status.equals("below_support");
        return (hasHistory && !kind.equals(Series.TOPIC)) ? !firstSeenOn.isBefore(start) : null;
    }

    /** What all rows of a period share. */
    private final class OfPeriod {
        private final LocalDate start;
        private final LocalDate end;
        private final LocalDate baselineFrom;
        private final LocalDate baselineTo;
        private final String name;
        private final Long size;
        private final Family family;

        OfPeriod(int place) {
            Volumes volumes = rules.volumes();
            start = volumes.start(place);
            end = volumes.end(place);
            baselineFrom = volumes.baselineFrom(place);
            baselineTo = volumes.baselineTo(place);
            name = Families.name(kind, lang, grain.id(), start);
            size = families.size(name);
            family = size == null ? null : families.family(name);
        }
    }
}
