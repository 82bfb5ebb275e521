package groundswell.statistics;

import org.hipparchus.special.Gamma;

/**
 * Tails of the negative binomial distribution, {@code P(Y = y) = Γ(size + y) / (Γ(size) y!) success^size failure^y}, for a
 * real size. All methods are static, make no objects, and keep a relative error below 1e-10 in tails of any smallness that
 * a double can hold; a smaller tail is 0.
 *
 * <p>A probability far from the origin comes from Loader's saddle-point form (C. Loader 2000, Fast and Accurate Computation
 * of Binomial Probabilities), a tail beyond it from a sum of its ratios or from the continued fraction of the incomplete
 * beta function (Abramowitz and Stegun 1964, equation 26.5.8).
 */
public final class NegativeBinomial {
    /** Counts up to this are reached by the recurrence from 0, where the probability of 0 can be held. */
    private static final int FEW = 64;

    /** Logarithm of a probability that a double holds with all its digits. */
    private static final double LEAST_LOGARITHM = -690;

    /** Terms of a tail are summed where they fall by this factor or faster, at most some 90 of them. */
    private static final double FALLING = 0.65;

    private static final double NEGLIGIBLE = 1e-17;
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /** Errors of Stirling's formula at 0, 1/2, 1, .. 15; that at 0 is not used. */
    private static final double[] STIRLING_ERRORS = stirlingErrors();

    private NegativeBinomial() {}

    /**
     * Returns the probability of {@code count} or more, 1 for counts of 0 and less.
     *
     * @param size above 0
     * @param success probability of a success, above 0
     * @param failure {@code 1 - success}, above 0; both are given so that the smaller one keeps its digits
     */
    public static double atLeast(long count, double size, double success, double failure) {
        check(size, success, failure);
        if (count <= 0) {
            return 1;
        }
        return count > size * failure / success
                ? upper(count, size, success, failure)
                : Math.max(0, 1 - lower(count - 1, size, success, failure));
    }

    /** Returns the probability of {@code count} or less, 0 for counts below 0; arguments as in {@link #atLeast}. */
    public static double atMost(long count, double size, double success, double failure) {
        check(size, success, failure);
        if (count < 0) {
            return 0;
        }
        return count + 1 > size * failure / success
                ? Math.max(0, 1 - upper(count + 1, size, success, failure))
                : lower(count, size, success, failure);
    }

    /** Returns the probability of {@code count}; arguments as in {@link #atLeast}. */
    public static double probability(long count, double size, double success, double failure) {
        check(size, success, failure);
        return count < 0 ? 0 : mass(count, size, success, failure);
    }

    private static void check(double size, double success, double failure) {
        Arguments.above("size", size, 0);
        Arguments.within("success", success, Double.MIN_VALUE, 1);
        Arguments.within("failure", failure, Double.MIN_VALUE, 1);
    }

    /** The logarithm of the probability of 0. */
    private static double logNone(double size, double success, double failure) {
        return size * (failure < 0.5 ? Math.log1p(-failure) : Math.log(success));
    }

    /** The tail from a count above the mean on. */
    private static double upper(long count, double size, double success, double failure) {
        double mass = mass(count, size, success, failure);
        double ratio = (size + count) / (count + 1.0) * failure;
        if (Math.max(ratio, failure) > FALLING) {
            return Math.min(1, mass * incompleteBeta(failure, (double) count, size));
        }
        double sum = 1;
        double term = 1;
        for (double k = count; term > NEGLIGIBLE * sum; k++) {
            term *= (size + k) / (k + 1) * failure;
            sum += term;
        }
        return Math.min(1, mass * sum);
    }

    /** The tail up to a count below the mean. */
    private static double lower(long count, double size, double success, double failure) {
        double none = logNone(size, success, failure);
        if (count <= FEW && none > LEAST_LOGARITHM) {
            double term = Math.exp(none);
            double sum = term;
            for (int k = 0; k < count; k++) {
                term *= (size + k) / (k + 1) * failure;
                sum += term;
            }
            return Math.min(1, sum);
        }
        double mass = mass(count, size, success, failure);
        double first = mass * failure * ((size + count) / size);
        return Math.min(1, first * incompleteBeta(success, size, count + 1.0));
    }

    private static double mass(long count, double size, double success, double failure) {
        double none = logNone(size, success, failure);
        if (count <= FEW && none > LEAST_LOGARITHM) {
            double term = Math.exp(none);
            for (int k = 0; k < count; k++) {
                term *= (size + k) / (k + 1) * failure;
            }
            return term;
        }
        if (count == 0) {
            return Math.exp(none);
        }
        double trials = size + count;
        double logarithm = stirlingError(trials)
                - stirlingError(size)
                - stirlingError((double) count)
                - deviance(size, trials * success)
                - deviance((double) count, trials * failure);
        return Math.sqrt(size / (2 * Math.PI * count * trials)) * Math.exp(logarithm);
    }

    /** The continued fraction of the incomplete beta function without its first factor, by the modified Lentz method. */
    private static double incompleteBeta(double x, double a, double b) {
        double tiny = 1e-300;
        double c = 1;
        double d = 1 - (a + b) * x / (a + 1);
        d = 1 / (Math.abs(d) < tiny ? tiny : d);
        double value = d;
        for (int m = 1; m < 1_000_000; m++) {
            double even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
            d = 1 + even * d;
            d = 1 / (Math.abs(d) < tiny ? tiny : d);
            c = 1 + even / c;
            c = Math.abs(c) < tiny ? tiny : c;
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
            d = 1 + odd * d;
            d = 1 / (Math.abs(d) < tiny ? tiny : d);
            c = 1 + odd / c;
            c = Math.abs(c) < tiny ? tiny : c;
            double change = d * c;
            value *= change;
            if (Math.abs(change - 1) < 1e-15) {
                break;
            }
        }
        return value;
    }

    /** Returns {@code x ln(x / mean) + mean - x} without cancellation where x is close to the mean (Loader's bd0). */
    static double deviance(double x, double mean) {
        double difference = x - mean;
        if (Math.abs(difference) < 0.1 * (x + mean)) {
            double v = difference / (x + mean);
            double sum = difference * v;
            double term = 2 * x * v;
            for (int j = 1; j < 1000; j++) {
                term *= v * v;
                double next = sum + term / (2 * j + 1);
                if (next == sum) {
                    break;
                }
                sum = next;
            }
            return sum;
        }
        return x * Math.log(x / mean) - difference;
    }

    /** Returns {@code ln Γ(x + 1) - (x + 1/2) ln x + x - ln(2π) / 2}, the error of Stirling's formula, for x above 0. */
    static double stirlingError(double x) {
        if (x <= 15) {
            double twice = x + x;
            return twice == Math.rint(twice) ? STIRLING_ERRORS[(int) twice] : exactStirlingError(x);
        }
        double square = x * x;
        if (x > 500) {
            return (1 / 12.0 - 1 / 360.0 / square) / x;
        }
        return (1 / 12.0
                        - (1 / 360.0
                                        - (1 / 1260.0
                                                        - (1 / 1680.0 - (1 / 1188.0 - 691 / 360360.0 / square) / square)
                                                                / square)
                                                / square)
                                / square)
                / x;
    }

    private static double exactStirlingError(double x) {
        return Gamma.logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
    }

    private static double[] stirlingErrors() {
        double[] errors = new double[31];
        for (int i = 1; i < errors.length; i++) {
            errors[i] = exactStirlingError(i / 2.0);
        }
        return errors;
    }
}
