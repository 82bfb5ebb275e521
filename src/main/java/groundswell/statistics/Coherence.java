package groundswell.statistics;

/**
 * How well the words of a topic go together in documents, each of which holds a word or not.
 *
 * <p>Both add 1e-12 to the probability that two words meet (Röder, Both and Hinneburg 2015, WSDM), so that words that never
 * do have finite values.
 *
 * @param umass mean over the pairs of {@code ln(p(i,j) / p(j))}, j the earlier word (Mimno et al. 2011, EMNLP); 0 at most
 * @param npmi mean over the pairs of {@code ln(p(i,j) / p(i) p(j)) / -ln p(i,j)} (Bouma 2009, GSCL; Lau et al. 2014, EACL),
 *     -1 to 1
 */
public record Coherence(double umass, double npmi) {
    private static final double EPSILON = 1e-12;

    /**
     * Returns the coherence of words, the most important first.
     *
     * @param holding documents that hold each word, above 0; one value a word, at least two words
     * @param holdingBoth documents that hold two words: row and column by word, only the part below the diagonal is read
     * @param documents all documents
     */
    public static Coherence of(long[] holding, long[][] holdingBoth, long documents) {
        Arguments.atLeast("words", holding.length, 2);
        Arguments.atLeast("holding", holding, 1);
        double umass = 0;
        double npmi = 0;
        for (int i = 1; i < holding.length; i++) {
            for (int j = 0; j < i; j++) {
                long both = Arguments.within("holdingBoth", holdingBoth[i][j], 0, Math.min(holding[i], holding[j]));
                umass += Math.log((both / (double) documents + EPSILON) / (holding[j] / (double) documents));
                npmi += npmi(both, holding[i], holding[j], documents);
            }
        }
        int pairs = holding.length * (holding.length - 1) / 2;
        return new Coherence(umass / pairs, npmi / pairs);
    }

    /**
     * Returns the sum over the pairs of {@code ln((D(i,j) + 1) / D(j))}, as Mimno et al. 2011 print it; arguments as of {@link
     * #of}.
     */
    public static double mimno(long[] holding, long[][] holdingBoth) {
        double sum = 0;
        for (int i = 1; i < holding.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += Math.log((holdingBoth[i][j] + 1.0) / holding[j]);
            }
        }
        return sum;
    }

    private static double npmi(long both, long one, long other, long documents) {
        if (both == documents) {
            return 1;
        }
        double p = both / (double) documents + EPSILON;
        return Math.log(p / (one / (double) documents) / (other / (double) documents)) / -Math.log(p);
    }
}
