package groundswell.trends;

import groundswell.config.TrendsConfig;
import java.io.Serializable;

/** The bar for print: what a row of trends must pass to be listed, as far as it can tell by itself. */
final class PrintBar implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double maxQ;
    private final double minRatio;
    private final int sourceRuleFrom;
    private final int minSources;
    private final double minEffectiveSources;

    PrintBar(TrendsConfig config) {
        maxQ = config.max_q();
        minRatio = config.min_ratio();
        sourceRuleFrom = config.source_rule_from();
        minSources = config.min_sources();
        minEffectiveSources = config.min_effective_sources();
    }

    /**
     * Returns whether a tested series passes.
     *
     * @param activeSources sources of the whole period
     */
    boolean passes(
            SeriesPass.Occurrence at, boolean isRising, double ratio, Family.Verdict verdict, int activeSources) {
        return verdict.rank() != null
                && verdict.q() <= maxQ
                && (isRising ? ratio >= minRatio && sourcesSuffice(at, activeSources) : ratio <= 1 / minRatio)
                && (isRising || fellFromMore(at))
                && isOutOfSeason(at, isRising);
    }

    private boolean sourcesSuffice(SeriesPass.Occurrence at, int activeSources) {
        return activeSources < sourceRuleFrom || (at.sources() >= minSources && at.effective() >= minEffectiveSources);
    }

    /** What one period of the baseline held did not fall afterwards: it was an event, and is over. */
    private boolean fellFromMore(SeriesPass.Occurrence at) {
        return at.expectedOffPeak() != null && at.observed() <= at.expectedOffPeak() / minRatio;
    }

    /** What comes every year is no news, and its end is none. */
    private boolean isOutOfSeason(SeriesPass.Occurrence at, boolean isRising) {
        Double inSeason = at.expectedInSeason();
        return inSeason == null
                || (isRising ? at.observed() >= inSeason * minRatio : at.observed() <= inSeason / minRatio);
    }
}
