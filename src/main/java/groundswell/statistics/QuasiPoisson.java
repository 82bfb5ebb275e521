package groundswell.statistics;

/**
 * A log-linear regression of counts whose variance is a multiple of their mean: {@code ln μ = ln(exposure) + x β}, by
 * iteratively reweighted least squares (McCullagh and Nelder 1989, Generalized Linear Models, section 2.5 and chapter 6).
 * A ridge of 1e-8 on all coefficients but the first keeps those finite that the data leave undecided, such as that of a
 * weekday without any count.
 */
final class QuasiPoisson {
    private static final double RIDGE = 1e-8;
    private static final int MAX_STEPS = 100;

    private final double[] coefficients;
    private final double[][] covariance;
    private final double[] fitted;
    private final double[] leverages;
    private final double dispersion;

    /**
     * @param rows one of each period, the first covariate 1; more periods with weight than covariates
     * @param exposures above 0
     * @param weights above 0
     */
    QuasiPoisson(double[][] rows, double[] counts, double[] exposures, double[] weights) {
        int n = rows.length;
        int p = rows[0].length;
        double sum = 0;
        double volume = 0;
        for (int i = 0; i < n; i++) {
            sum += weights[i] * counts[i];
            volume += weights[i] * exposures[i];
        }
        coefficients = new double[p];
        coefficients[0] = Math.log(sum / volume);
        fitted = new double[n];
        double deviance = fit(rows, counts, exposures, weights, coefficients);
        double[][] factor = null;
        for (int step = 0; step < MAX_STEPS; step++) {
            double[][] information = new double[p][p];
            double[] gradient = new double[p];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < p; j++) {
                    gradient[j] += weights[i] * (counts[i] - fitted[i]) * rows[i][j];
                    for (int k = 0; k <= j; k++) {
                        information[j][k] += weights[i] * fitted[i] * rows[i][j] * rows[i][k];
                    }
                }
            }
            for (int j = 1; j < p; j++) {
                gradient[j] -= RIDGE * coefficients[j];
                information[j][j] += RIDGE;
            }
            factor = cholesky(information);
            double[] change = solve(factor, gradient);
            double[] next = new double[p];
            double size = 1;
            double after = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < 40; halving++, size /= 2) {
                for (int j = 0; j < p; j++) {
                    next[j] = coefficients[j] + size * change[j];
                }
                after = fit(rows, counts, exposures, weights, next);
                if (after <= deviance + 1e-12 * Math.abs(deviance)) {
                    break;
                }
            }
            System.arraycopy(next, 0, coefficients, 0, p);
            boolean isSettled = Math.abs(deviance - after) <= 1e-13 * (Math.abs(after) + 1e-6);
            deviance = after;
            if (isSettled) {
                break;
            }
        }
        covariance = inverse(factor);
        leverages = new double[n];
        double pearson = 0;
        for (int i = 0; i < n; i++) {
            leverages[i] = Math.min(1, weights[i] * fitted[i] * quadratic(rows[i]));
            pearson += weights[i] * (counts[i] - fitted[i]) * ((counts[i] - fitted[i]) / fitted[i]);
        }
        dispersion = n > p ? Math.max(1, pearson / (n - p)) : 1;
    }

    /** Returns the expected count of each period. */
    double[] fitted() {
        return fitted;
    }

    /** Returns the leverage of each period, 0 to 1. */
    double[] leverages() {
        return leverages;
    }

    /** Returns Pearson's estimate of variance over mean, at least 1. */
    double dispersion() {
        return dispersion;
    }

    double[] coefficients() {
        return coefficients;
    }

    double mean(double[] row, double exposure) {
        return Math.exp(predictor(row, coefficients)) * exposure;
    }

    /** Returns the variance of the estimate of {@link #mean}. */
    double variance(double[] row, double exposure) {
        double mean = mean(row, exposure);
        return dispersion * mean * mean * quadratic(row);
    }

    /** Sets what is fitted and returns the penalised deviance. */
    private double fit(double[][] rows, double[] counts, double[] exposures, double[] weights, double[] of) {
        double deviance = 0;
        for (int i = 0; i < rows.length; i++) {
            fitted[i] = Math.max(1e-300, exposures[i] * Math.exp(predictor(rows[i], of)));
            double own = counts[i] == 0 ? 0 : counts[i] * Math.log(counts[i] / fitted[i]);
            deviance += 2 * weights[i] * (own - (counts[i] - fitted[i]));
        }
        for (int j = 1; j < of.length; j++) {
            deviance += RIDGE * of[j] * of[j];
        }
        return deviance;
    }

    private static double predictor(double[] row, double[] of) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * of[j];
        }
        return Math.min(600, sum);
    }

    private double quadratic(double[] row) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            for (int k = 0; k < row.length; k++) {
                sum += row[j] * covariance[j][k] * row[k];
            }
        }
        return Math.max(0, sum);
    }

    /** Returns the lower triangle whose product with its transpose is the symmetric matrix, given by its lower triangle. */
    private static double[][] cholesky(double[][] matrix) {
        int p = matrix.length;
        double[][] factor = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k <= j; k++) {
                double rest = matrix[j][k];
                for (int i = 0; i < k; i++) {
                    rest -= factor[j][i] * factor[k][i];
                }
                factor[j][k] = j == k ? Math.sqrt(Math.max(rest, 1e-12 * matrix[j][j] + 1e-300)) : rest / factor[k][k];
            }
        }
        return factor;
    }

    private static double[] solve(double[][] factor, double[] right) {
        int p = right.length;
        double[] solution = new double[p];
        for (int j = 0; j < p; j++) {
            double rest = right[j];
            for (int k = 0; k < j; k++) {
                rest -= factor[j][k] * solution[k];
            }
            solution[j] = rest / factor[j][j];
        }
        for (int j = p - 1; j >= 0; j--) {
            double rest = solution[j];
            for (int k = j + 1; k < p; k++) {
                rest -= factor[k][j] * solution[k];
            }
            solution[j] = rest / factor[j][j];
        }
        return solution;
    }

    private static double[][] inverse(double[][] factor) {
        double[][] inverse = new double[factor.length][];
        for (int j = 0; j < factor.length; j++) {
            double[] unit = new double[factor.length];
            unit[j] = 1;
            inverse[j] = solve(factor, unit);
        }
        return inverse;
    }
}
