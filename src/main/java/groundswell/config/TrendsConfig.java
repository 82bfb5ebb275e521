package groundswell.config;

import groundswell.table.Grain;
import java.util.List;

/** Options of the trend tests. */
public record TrendsConfig(
        @Meaning("grains to test; default: per language the finest with min_median_stories, and the next coarser")
        List<String> grains,

        @Meaning("median stories a period that a grain needs to be chosen by default, 1 to 1000000; default 200")
        Integer min_median_stories,

        @Meaning(
                "length of the baseline: periods with stories before the tested one, up to twice as far back; 1 to 4000; default day 91, week 26, month 24,"
                        + " quarter 12, year 10")
        PerGrain baseline,

        @Meaning("periods with stories that must lie before a verdict, 1 to 4000; default day 28, the others 8")
        PerGrain history,

        @Meaning("days are compared with the same day of the week only; default true")
        Boolean same_weekday,

        @Meaning("stories over baseline and period together that a term needs to be tested, 1 to 1000000; default 5")
        Integer min_support,

        @Meaning(
                "a period with fewer stories than this share of its baseline's median is an outage, 0 to 1; default 0.1")
        Double outage_share,

        @Meaning(
                "a period of 100 stories and more is not judged where the weekdays on which they were published differ from"
                        + " those of its baseline by more than this (total variation distance, 0 to 1); default 0.3")
        Double max_weekday_shift,

        @Meaning("largest q_value that is listed, 0 to 1; default 0.05")
        Double max_q,

        @Meaning("least ratio that is listed as rising (1/ratio as falling), 1 to 1000; default 1.5")
        Double min_ratio,

        @Meaning(
                "sources that a rising term needs to be listed, where source_rule_from are active; 1 to 1000; default 3")
        Integer min_sources,

        @Meaning("effective sources that it needs, 1 to 1000; default 2")
        Double min_effective_sources,

        @Meaning("active sources in the period from which both source rules hold, 1 to 100000; default 5")
        Integer source_rule_from,

        @Meaning(
                "part of a change of share that must lie in what sources do, not in how many stories each of them has, to"
                        + " be listed, 0 to 1; default 0.5")
        Double min_rate_share,

        @Meaning("largest predictive_p of a falling row that is listed, 0 to 1 (any); default 0.05, which leaves out"
                + " most ends of waves")
        Double max_falling_p,

        @Meaning(
                "earlier years whose same season a row must differ from to be listed, by min_ratio, so that what comes every"
                        + " year is not listed; 0 (seasons are not looked at) to 20; default 5")
        Integer season_years,

        @Meaning("how often the dates of the stories are dealt out anew for null_check, 0 (no null_check) to 1000;"
                + " default 20")
        Integer null_replicates,

        @Meaning("share of stories in a burst over that of the whole series which the burst state expects, 1.1 to 1000;"
                + " default 3")
        Double burst_scaling,

        @Meaning("what it costs to enter a burst, in units of ln(number of periods), 0 to 100; default 1.5")
        Double burst_gamma,

        @Meaning(
                "words and phrases (and entities, concepts and topics) a language and grain, those in most stories, that are looked at for change_points and"
                        + " slow_trends, 0 (none, both tables are empty) to 1000000; default 20000")
        Integer slow_series,

        @Meaning(
                "what a change point costs, in units of ln(number of periods) times the series' dispersion: it must make"
                        + " the series so much likelier, in twice natural logarithms; 0 to 1000; default 2.5")
        Double change_penalty,

        @Meaning(
                "share of the stories of the one with fewer that two rising rows must have in common to tell of one event,"
                        + " 0.1 to 1; default 0.5")
        Double group_overlap,

        @Meaning("stories that are shown as evidence of a rising row, 0 to 100; default 3")
        Integer evidence,

        @Meaning("whether evidence quotes up to 240 characters of text; default true")
        Boolean snippets) {
    public TrendsConfig {
        grains = grains == null ? List.of() : List.copyOf(grains);
        grains.forEach(grain -> Check.oneOf("trends.grains", grain, Grain.ids()));
        min_median_stories = Check.range("trends.min_median_stories", min_median_stories, 200, 1, 1_000_000);
        baseline = (baseline == null ? PerGrain.none() : baseline)
                .orElse("trends.baseline", new PerGrain(91, 26, 24, 12, 10), 1, 4000);
        history = (history == null ? PerGrain.none() : history)
                .orElse("trends.history", new PerGrain(28, 8, 8, 8, 8), 1, 4000);
        same_weekday = same_weekday == null || same_weekday;
        min_support = Check.range("trends.min_support", min_support, 5, 1, 1_000_000);
        outage_share = Check.range("trends.outage_share", outage_share, 0.1, 0, 1);
        max_weekday_shift = Check.range("trends.max_weekday_shift", max_weekday_shift, 0.3, 0, 1);
        max_q = Check.range("trends.max_q", max_q, 0.05, 0, 1);
        min_ratio = Check.range("trends.min_ratio", min_ratio, 1.5, 1, 1000);
        min_sources = Check.range("trends.min_sources", min_sources, 3, 1, 1000);
        min_effective_sources = Check.range("trends.min_effective_sources", min_effective_sources, 2, 1, 1000);
        source_rule_from = Check.range("trends.source_rule_from", source_rule_from, 5, 1, 100_000);
        min_rate_share = Check.range("trends.min_rate_share", min_rate_share, 0.5, 0, 1);
        max_falling_p = Check.range("trends.max_falling_p", max_falling_p, 0.05, 0, 1);
        season_years = Check.range("trends.season_years", season_years, 5, 0, 20);
        null_replicates = Check.range("trends.null_replicates", null_replicates, 20, 0, 1000);
        burst_scaling = Check.range("trends.burst_scaling", burst_scaling, 3, 1.1, 1000);
        burst_gamma = Check.range("trends.burst_gamma", burst_gamma, 1.5, 0, 100);
        slow_series = Check.range("trends.slow_series", slow_series, 20_000, 0, 1_000_000);
        change_penalty = Check.range("trends.change_penalty", change_penalty, 2.5, 0, 1000);
        group_overlap = Check.range("trends.group_overlap", group_overlap, 0.5, 0.1, 1);
        evidence = Check.range("trends.evidence", evidence, 3, 0, 100);
        snippets = snippets == null || snippets;
    }

    static TrendsConfig defaults() {
        return new TrendsConfig(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null);
    }
}
