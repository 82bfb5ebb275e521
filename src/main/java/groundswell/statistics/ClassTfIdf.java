package groundswell.statistics;

/** Class-based TF-IDF: what tells one class of texts from the others (Grootendorst 2022, arXiv:2203.05794, equation 4). */
public final class ClassTfIdf {
    private ClassTfIdf() {}

    /**
     * Returns {@code f / sum of f * ln(1 + A / F)} for each class and term, F the sum of f over the classes, A the mean of
     * the classes' sums, rounded down.
     *
     * @param frequencies one row a class, one column a term, at least 0; every class and every term has some above
     */
    public static double[][] of(double[][] frequencies) {
        int terms = frequencies[0].length;
        double[] ofTerm = new double[terms];
        double[] ofClass = new double[frequencies.length];
        double all = 0;
        for (int k = 0; k < frequencies.length; k++) {
            Arguments.length("frequencies[" + k + "]", frequencies[k].length, terms);
            for (int w = 0; w < terms; w++) {
                ofTerm[w] += frequencies[k][w];
                ofClass[k] += frequencies[k][w];
                all += frequencies[k][w];
            }
        }
        double mean = Math.floor(all / frequencies.length);
        double[][] scores = new double[frequencies.length][terms];
        for (int k = 0; k < frequencies.length; k++) {
            for (int w = 0; w < terms; w++) {
                scores[k][w] = frequencies[k][w] / ofClass[k] * Math.log1p(mean / ofTerm[w]);
            }
        }
        return scores;
    }
}
