package groundswell.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Fits the weights that tell names on the even halves of annotated collections, and writes them: {@code jobs/bench
 * --name-weights}. Multinomial logistic regression with a penalty on the squares of the weights, by Nesterov's accelerated
 * gradient; a form counts as often as it stands in the half.
 */
public final class NameWeightsFit {
    private static final Path RESOURCES = Path.of("src", "main", "resources", "groundswell", "entities");
    private static final List<String> COLLECTIONS = List.of("wikigold_en", "uner_english_pud", "ieer_newswire_en");
    private static final double PENALTY = 3e-3;
    private static final int STEPS = 2000;

    private final List<double[]> features = new ArrayList<>();
    private final List<double[]> labels = new ArrayList<>();

    private NameWeightsFit() {}

    /** Writes the weights. */
    public static void main(String[] ignored) throws IOException {
        NameWeightsFit fit = new NameWeightsFit();
        for (String collection : COLLECTIONS) {
            fit.add(new GoldVotes(GoldArticle.of(NameGold.read(collection)), Nlp4jTagger.shared()));
        }
        double[][] weights = fit.weights();
        int known = NameFeatures.NAMES.size();
        write("name_weights_en.txt", NameFeatures.NAMES, weights, 0);
        write("form_weights_en.txt", FormFeatures.NAMES, weights, known);
    }

    private void add(GoldVotes gold) {
        NameFeatures seen = new NameFeatures(gold.votes(), Gazetteer.of("en"));
        gold.labels().forEach((form, counts) -> {
            double[] of = seen.of(form, gold.votes().counts().get(form));
            double[] itself = Nlp4jTagger.shared().features(form);
            double[] all = Arrays.copyOf(of, of.length + itself.length);
            System.arraycopy(itself, 0, all, of.length, itself.length);
            features.add(all);
            labels.add(counts);
        });
    }

    private double[][] weights() {
        double all = labels.stream().flatMapToDouble(Arrays::stream).sum();
        double curvature = 0;
        for (int row = 0; row < features.size(); row++) {
            double square =
                    Arrays.stream(features.get(row)).map(value -> value * value).sum();
            curvature += square * Arrays.stream(labels.get(row)).sum() / all / 2;
        }
        double step = 1 / (curvature + PENALTY);
        int size = features.get(0).length;
        double[][] weights = new double[size][NameWeights.SCORES];
        double[][] ahead = new double[size][NameWeights.SCORES];
        double momentum = 1;
        for (int i = 0; i < STEPS; i++) {
            double[][] slope = slope(ahead, all);
            double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            for (int feature = 0; feature < size; feature++) {
                for (int type = 0; type < NameWeights.SCORES; type++) {
                    double before = weights[feature][type];
                    double now = ahead[feature][type] - step * (slope[feature][type] + PENALTY * ahead[feature][type]);
                    weights[feature][type] = now;
                    ahead[feature][type] = now + (momentum - 1) / next * (now - before);
                }
            }
            momentum = next;
        }
        return weights;
    }

    private double[][] slope(double[][] weights, double all) {
        double[][] slope = new double[weights.length][NameWeights.SCORES];
        for (int row = 0; row < features.size(); row++) {
            double[] of = features.get(row);
            double[] counts = labels.get(row);
            double seen = Arrays.stream(counts).sum();
            double[] shares = shares(weights, of);
            for (int feature = 0; feature < of.length; feature++) {
                for (int type = 0; type < NameWeights.SCORES && of[feature] != 0; type++) {
                    slope[feature][type] += (shares[type] * seen - counts[type]) / all * of[feature];
                }
            }
        }
        return slope;
    }

    /** Returns the probabilities of the types. */
    private static double[] shares(double[][] weights, double[] of) {
        double[] shares = new double[NameWeights.SCORES];
        for (int feature = 0; feature < of.length; feature++) {
            for (int type = 0; type < shares.length; type++) {
                shares[type] += weights[feature][type] * of[feature];
            }
        }
        double highest = Arrays.stream(shares).max().orElseThrow();
        double sum = 0;
        for (int type = 0; type < shares.length; type++) {
            shares[type] = Math.exp(shares[type] - highest);
            sum += shares[type];
        }
        for (int type = 0; type < shares.length; type++) {
            shares[type] /= sum;
        }
        return shares;
    }

    private static void write(String resource, List<String> names, double[][] weights, int from) throws IOException {
        Path file = RESOURCES.resolve(resource);
        Stream<String> head = Files.readAllLines(file).stream().filter(line -> line.startsWith("#"));
        List<String> lines = new ArrayList<>(head.toList());
        for (int i = 0; i < names.size(); i++) {
            double[] of = weights[from + i];
            lines.add(String.format(Locale.ROOT, "%s %.2f %.2f %.2f %.2f", names.get(i), of[0], of[1], of[2], of[3]));
        }
        Files.write(file, lines);
    }
}
