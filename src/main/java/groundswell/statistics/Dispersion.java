package groundswell.statistics;

/**
 * How evenly a term is spread over the parts of a corpus (measures as compared by Gries 2008, Int. J. Corpus Linguist.
 * 13:403). With {@code v} the counts of the term in the parts, {@code F} their sum and {@code s} the shares of the parts in
 * the corpus. Parts without a size are left out; a term that does not occur has deviation 0 and evenness 0.
 */
public final class Dispersion {
    private final double[] counts;
    private final double[] shares;
    private final double total;

    /**
     * @param counts of the term by part, from 0 to the size of the part
     * @param sizes of the parts, at least 0
     */
    public Dispersion(long[] counts, long[] sizes) {
        Arguments.length("sizes", sizes.length, counts.length);
        double corpus = 0;
        double sum = 0;
        int parts = 0;
        for (int i = 0; i < counts.length; i++) {
            Arguments.atLeast("sizes", sizes, 0);
            Arguments.within("counts[" + i + "]", counts[i], 0, sizes[i]);
            corpus += sizes[i];
            sum += counts[i];
            parts += sizes[i] > 0 ? 1 : 0;
        }
        this.counts = new double[parts];
        shares = new double[parts];
        total = sum;
        int at = 0;
        for (int i = 0; i < counts.length; i++) {
            if (sizes[i] > 0) {
                this.counts[at] = counts[i];
                shares[at++] = sizes[i] / corpus;
            }
        }
    }

    /** Returns Gries's deviation of proportions {@code Σ |v / F - s| / 2}: 0 where even, close to 1 where in one part. */
    public double deviation() {
        double sum = 0;
        for (int i = 0; i < counts.length && total > 0; i++) {
            sum += Math.abs(counts[i] / total - shares[i]);
        }
        return sum / 2;
    }

    /** Returns the deviation over its largest value, {@code 1 - min s} (Lijffijt and Gries 2012): 0 to 1. */
    public double normalisedDeviation() {
        double least = 1;
        for (double share : shares) {
            least = Math.min(least, share);
        }
        return least == 1 ? 0 : Math.min(1, deviation() / (1 - least));
    }

    /** Returns the Kullback-Leibler divergence {@code Σ v / F log2((v / F) / s)} in bits, 0 where even. */
    public double divergence() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] == 0 ? 0 : counts[i] / total * Math.log(counts[i] / total / shares[i]);
        }
        return Math.max(0, sum / Math.log(2));
    }

    /** Returns Rosengren's evenness {@code (Σ √(s v))² / F}: 1 where even, the share of the part where all is in one. */
    public double rosengren() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += Math.sqrt(shares[i] * counts[i]);
        }
        return total == 0 ? 0 : Math.min(1, sum * sum / total);
    }

    /**
     * Returns Juilland's evenness {@code 1 - V / √(n - 1)}, V the coefficient of variation of the rates {@code v / s} over
     * the n parts: 1 where even, 0 or less where all is in one part; 1 for a single part.
     */
    public double juilland() {
        int n = counts.length;
        if (total == 0) {
            return 0;
        }
        if (n == 1) {
            return 1;
        }
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += counts[i] / shares[i] / n;
        }
        double variance = 0;
        for (int i = 0; i < n; i++) {
            double difference = counts[i] / shares[i] - mean;
            variance += difference * difference / n;
        }
        return 1 - Math.sqrt(variance) / mean / Math.sqrt(n - 1.0);
    }
}
