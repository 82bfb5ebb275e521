package groundswell.statistics;

/** The JLH score of significant terms, as search engines rank them: absolute times relative change of a share. */
public final class Jlh {
    private Jlh() {}

    /**
     * Returns {@code (p1 - p0) p1 / p0} where p1, the share of the term in the subset, is above p0, its share in the
     * superset, else 0 (Elasticsearch, significant terms aggregation). A term that the superset lacks counts there once;
     * without a subset the score is 0.
     *
     * @param subsetCount documents of the subset with the term, from 0 to {@code subsetSize}
     * @param subsetSize at least 0
     * @param supersetCount documents of the superset with the term, from 0 to {@code supersetSize}
     * @param supersetSize above 0
     */
    public static double score(long subsetCount, long subsetSize, long supersetCount, long supersetSize) {
        Arguments.within("subsetCount", subsetCount, 0, Arguments.atLeast("subsetSize", subsetSize, 0));
        Arguments.within("supersetCount", supersetCount, 0, Arguments.atLeast("supersetSize", supersetSize, 1));
        if (subsetSize == 0) {
            return 0;
        }
        double share = (double) subsetCount / subsetSize;
        double background = (double) Math.max(1, supersetCount) / supersetSize;
        return share > background ? (share - background) * (share / background) : 0;
    }
}
