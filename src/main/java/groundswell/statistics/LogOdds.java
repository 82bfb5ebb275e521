package groundswell.statistics;

/**
 * The log-odds ratio of a term in two corpora with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, Polit.
 * Anal. 16:372, equations 15 to 22). It ranks what two corpora share; a term that is new in one of them has a large variance
 * here and hides behind dull ones, so news needs {@link GammaPoisson} beside it.
 *
 * @param logOdds difference of the logarithms of the odds, above 0 where the first corpus uses the term more
 * @param z the same divided by its standard error
 */
public record LogOdds(double logOdds, double z) {
    /**
     * Returns the log-odds ratio of a term.
     *
     * @param count of the term in the first corpus, from 0 to {@code size}
     * @param size tokens of the first corpus
     * @param otherCount of the term in the second corpus, from 0 to {@code otherSize}
     * @param otherSize tokens of the second corpus
     * @param priorCount what the prior adds to both counts: its mass times the share of the term in a background corpus
     * @param priorSize the mass of the prior, what it adds to both sizes, above {@code priorCount}
     */
    public static LogOdds of(
            long count, long size, long otherCount, long otherSize, double priorCount, double priorSize) {
        Arguments.within("count", count, 0, Arguments.atLeast("size", size, 0));
        Arguments.within("otherCount", otherCount, 0, Arguments.atLeast("otherSize", otherSize, 0));
        Arguments.above("priorCount", priorCount, 0);
        Arguments.above("priorSize", priorSize, priorCount);
        double first = count + priorCount;
        double second = otherCount + priorCount;
        return of(first, size + priorSize - first, second, otherSize + priorSize - second);
    }

    /**
     * Returns the log-odds ratio with the prior estimated from all corpora: each corpus is compared with the sum of all,
     * after the count of the term over all has been added to its count in every corpus that has it (the weighting of the R
     * package tidylo).
     *
     * @param pseudoCount count of the term in the corpus, plus its count over all, above 0
     * @param pseudoSize sum of these over the terms of the corpus, above {@code pseudoCount}
     * @param allPseudoCount sum of {@code pseudoCount} over the corpora that have the term
     * @param allPseudoSize sum of {@code pseudoSize} over all corpora, above {@code allPseudoCount}
     */
    public static LogOdds weighted(double pseudoCount, double pseudoSize, double allPseudoCount, double allPseudoSize) {
        Arguments.above("pseudoCount", pseudoCount, 0);
        Arguments.above("pseudoSize", pseudoSize, pseudoCount);
        Arguments.above("allPseudoCount", allPseudoCount, 0);
        Arguments.above("allPseudoSize", allPseudoSize, allPseudoCount);
        return of(pseudoCount, pseudoSize - pseudoCount, allPseudoCount, allPseudoSize - allPseudoCount);
    }

    /**
     * Returns z of {@link #weighted} for all corpora and terms, 0 where a corpus lacks a term or has no other.
     *
     * @param counts by corpus and term, at least 0, one length for all corpora
     */
    public static double[][] weighted(long[][] counts) {
        int terms = counts.length == 0 ? 0 : counts[0].length;
        double[] pooled = new double[terms];
        for (int i = 0; i < counts.length; i++) {
            Arguments.length("counts[" + i + "]", counts[i].length, terms);
            Arguments.atLeast("counts[" + i + "]", counts[i], 0);
            for (int w = 0; w < terms; w++) {
                pooled[w] += counts[i][w];
            }
        }
        double[] sizes = new double[counts.length];
        double[] all = new double[terms];
        double allSize = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int w = 0; w < terms; w++) {
                if (counts[i][w] > 0) {
                    double pseudo = counts[i][w] + pooled[w];
                    sizes[i] += pseudo;
                    all[w] += pseudo;
                    allSize += pseudo;
                }
            }
        }
        double[][] z = new double[counts.length][terms];
        for (int i = 0; i < counts.length; i++) {
            for (int w = 0; w < terms; w++) {
                double pseudo = counts[i][w] + pooled[w];
                if (counts[i][w] > 0 && pseudo < sizes[i]) {
                    z[i][w] = weighted(pseudo, sizes[i], all[w], allSize).z();
                }
            }
        }
        return z;
    }

    private static LogOdds of(double first, double notFirst, double second, double notSecond) {
        double difference = Math.log(first / notFirst) - Math.log(second / notSecond);
        return new LogOdds(difference, difference / Math.sqrt(1 / first + 1 / second));
    }
}
