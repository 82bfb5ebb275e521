package groundswell.statistics;

/**
 * The change of a rate, cut into what sources do differently and what comes from other sources having more of the coverage
 * (Kitagawa 1955, J. Am. Stat. Assoc. 50:1168). The two effects add up to the whole change.
 *
 * @param before rate over all sources before
 * @param after rate over all sources after
 * @param mixEffect {@code Σ (w1 - w0) (r0 + r1) / 2}, w the shares of the sources and r their rates
 * @param rateEffect {@code Σ (r1 - r0) (w0 + w1) / 2}
 */
public record Kitagawa(double before, double after, double mixEffect, double rateEffect) {
    /**
     * Returns the cut of a change of rates.
     *
     * @param weightsBefore volume of each source before, at least 0, some above; they need not sum to 1
     * @param ratesBefore rate of each source before, finite
     * @param weightsAfter volume of the same sources after
     * @param ratesAfter rate of the same sources after
     */
    public static Kitagawa of(
            double[] weightsBefore, double[] ratesBefore, double[] weightsAfter, double[] ratesAfter) {
        int size = weightsBefore.length;
        Arguments.length("ratesBefore", ratesBefore.length, size);
        Arguments.length("weightsAfter", weightsAfter.length, size);
        Arguments.length("ratesAfter", ratesAfter.length, size);
        Arguments.finite("ratesBefore", ratesBefore);
        Arguments.finite("ratesAfter", ratesAfter);
        double totalBefore = total("weightsBefore", weightsBefore);
        double totalAfter = total("weightsAfter", weightsAfter);
        double before = 0;
        double after = 0;
        double mix = 0;
        double rate = 0;
        for (int i = 0; i < size; i++) {
            double shareBefore = weightsBefore[i] / totalBefore;
            double shareAfter = weightsAfter[i] / totalAfter;
            before += shareBefore * ratesBefore[i];
            after += shareAfter * ratesAfter[i];
            mix += (shareAfter - shareBefore) * (ratesBefore[i] + ratesAfter[i]) / 2;
            rate += (ratesAfter[i] - ratesBefore[i]) * (shareBefore + shareAfter) / 2;
        }
        return new Kitagawa(before, after, mix, rate);
    }

    /**
     * Returns the cut of a change of shares of stories. A source that is absent in one of the two has no rate there: it is
     * given its rate of the other, so that its coming or going is all mix.
     *
     * @param hitsBefore stories of each source with the term before, from 0 to its stories
     * @param totalsBefore stories of each source before, some above 0
     * @param hitsAfter the same after
     * @param totalsAfter the same after
     */
    public static Kitagawa ofCounts(long[] hitsBefore, long[] totalsBefore, long[] hitsAfter, long[] totalsAfter) {
        int size = totalsBefore.length;
        Arguments.length("hitsBefore", hitsBefore.length, size);
        Arguments.length("hitsAfter", hitsAfter.length, size);
        Arguments.length("totalsAfter", totalsAfter.length, size);
        double[][] values = new double[4][size];
        for (int i = 0; i < size; i++) {
            Arguments.within("hitsBefore[" + i + "]", hitsBefore[i], 0, totalsBefore[i]);
            Arguments.within("hitsAfter[" + i + "]", hitsAfter[i], 0, totalsAfter[i]);
            double before = totalsBefore[i] == 0 ? 0 : (double) hitsBefore[i] / totalsBefore[i];
            double after = totalsAfter[i] == 0 ? before : (double) hitsAfter[i] / totalsAfter[i];
            values[0][i] = totalsBefore[i];
            values[1][i] = totalsBefore[i] == 0 ? after : before;
            values[2][i] = totalsAfter[i];
            values[3][i] = after;
        }
        return of(values[0], values[1], values[2], values[3]);
    }

    /**
     * Returns the rate that sources would have together if their volumes were always the same (direct standardisation).
     *
     * @param weights standard volume of each source, at least 0, some above; they need not sum to 1
     * @param rates rate of each source, finite
     */
    public static double standardised(double[] weights, double[] rates) {
        return of(weights, rates, weights, rates).before();
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
