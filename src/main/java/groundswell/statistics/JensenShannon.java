package groundswell.statistics;

/** How far two distributions of terms are apart, and which terms make the difference. */
public final class JensenShannon {
    private JensenShannon() {}

    /**
     * Returns the divergence of Jensen and Shannon in bits, 0 for equal distributions to 1 for those without a common term
     * (Lin 1991, IEEE Trans. Inf. Theory 37:145): the sum of {@link #contributions}.
     *
     * @param weights of the terms in the first distribution, at least 0, some above; they need not sum to 1
     * @param otherWeights of the same terms in the second
     */
    public static double divergence(double[] weights, double[] otherWeights) {
        double sum = 0;
        for (double contribution : contributions(weights, otherWeights)) {
            sum += contribution;
        }
        return Math.min(1, sum);
    }

    /**
     * Returns what each term contributes, in bits, at least 0: {@code [p log2(p / m) + q log2(q / m)] / 2}, m the mean of p
     * and q (Pechenick, Danforth and Dodds 2015, PLOS ONE 10:e0137041). Arguments as of {@link #divergence}.
     */
    public static double[] contributions(double[] weights, double[] otherWeights) {
        Arguments.length("otherWeights", otherWeights.length, weights.length);
        double total = total("weights", weights);
        double otherTotal = total("otherWeights", otherWeights);
        double[] contributions = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            double p = weights[i] / total;
            double q = otherWeights[i] / otherTotal;
            double m = p / 2 + q / 2;
            double sum = (p == 0 ? 0 : p * Math.log(p / m)) + (q == 0 ? 0 : q * Math.log(q / m));
            contributions[i] = Math.max(0, sum / (2 * Math.log(2)));
        }
        return contributions;
    }

    private static double total(String name, double[] weights) {
        Arguments.atLeast(name, weights, 0);
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return Arguments.above("sum of " + name, total, 0);
    }
}
