package groundswell.entities;

import java.util.List;

/** Weights of a multinomial logistic regression that tells what a form names: a person, an organization, a place, nothing. */
final class NameWeights {
    /** Number of scores: of the three types in their order, then of none. */
    static final int SCORES = 4;

    private final double[][] weights;

    private NameWeights(double[][] weights) {
        this.weights = weights;
    }

    /**
     * Returns the weights of a resource.
     *
     * @param features names of its lines, in their order
     * @throws IllegalStateException where they are other ones
     */
    static NameWeights read(String resource, List<String> features) {
        List<String> lines = WordLists.lines(resource);
        double[][] weights = new double[features.size()][SCORES];
        for (int i = 0; i < features.size(); i++) {
            String[] parts = (i < lines.size() ? lines.get(i) : "").split(" ", -1);
            if (lines.size() != features.size() || !parts[0].equals(features.get(i))) {
                throw new IllegalStateException(resource + " has weights of other features: " + parts[0]);
            }
            for (int j = 0; j < SCORES; j++) {
                weights[i][j] = Double.parseDouble(parts[j + 1]);
            }
        }
        return new NameWeights(weights);
    }

    /** Returns the scores of a form with such features, in as many places. */
    double[] scores(double[] features) {
        double[] scores = new double[SCORES];
        for (int i = 0; i < features.length; i++) {
            for (int j = 0; j < SCORES; j++) {
                scores[j] += weights[i][j] * features[i];
            }
        }
        return scores;
    }
}
