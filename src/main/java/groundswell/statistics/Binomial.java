package groundswell.statistics;

/** Logarithms of binomial coefficients. */
final class Binomial {
    private Binomial() {}

    /** Returns ln C(n, k), to a relative error of 1e-13, for k from 0 to n. */
    static double logChoose(long n, long k) {
        if (k == 0 || k == n) {
            return 0;
        }
        double all = n;
        double some = k;
        double others = n - k;
        return NegativeBinomial.stirlingError(all)
                - NegativeBinomial.stirlingError(some)
                - NegativeBinomial.stirlingError(others)
                - some * Math.log(some / all)
                - others * Math.log(others / all)
                + 0.5 * Math.log(all / (2 * Math.PI * some * others));
    }
}
