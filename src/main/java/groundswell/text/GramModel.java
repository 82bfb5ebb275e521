package groundswell.text;

import java.util.Arrays;
import java.util.List;

/**
 * What the letters of a word cost in each of several languages that share a script: sixteenths of the natural logarithm
 * of one over the letter's probability behind the three symbols before it, smoothed after Witten and Bell (IEEE
 * Transactions on Information Theory 37, 1991, method C). Immutable.
 */
final class GramModel {
    /** Costs of a factor e. */
    static final double SCALE = 16;

    private static final int MOST_COST = 255;

    /** N-grams that are rarer in every language are read by their last symbols only; by length. */
    private static final double[] LEAST_SHARE = {0, 0, 0, 1e-6, 2e-6};

    private static final int LEAST_COUNT = 3;
    private static final double LEAST_LETTER_SHARE = 1e-6;

    private final String[] languages;
    private final byte[] alphabet;
    private final GramTable rowOf;
    private final byte[] costs;
    private final double[] typical;

    /** Reads the models of the languages, which takes a second for fifteen. */
    GramModel(List<String> languages) {
        this.languages = languages.toArray(String[]::new);
        alphabet = alphabet(languages);
        Counted[] counted = new Counted[languages.size()];
        GramTable kept = new GramTable(1 << 18);
        for (int i = 0; i < counted.length; i++) {
            counted[i] = new Counted(new GramCounts(this.languages[i], alphabet), kept);
        }
        long[] grams = kept.sorted();
        rowOf = new GramTable(grams.length);
        for (int i = 0; i < grams.length; i++) {
            rowOf.put(grams[i], i * counted.length);
        }
        costs = new byte[grams.length * counted.length];
        typical = new double[counted.length];
        fill(grams, counted);
    }

    /** The n-grams of a language that are common enough to be worth their room until the costs are known. */
    private static final class Counted {
        final long[] grams;
        final float[] counts;
        final float[] kinds;
        final double total;

        /** @param kept n-grams that are common in any language: those of this one are put into it */
        Counted(GramCounts of, GramTable kept) {
            total = of.total();
            grams = Arrays.stream(of.grams())
                    .filter(gram -> of.count(gram) >= least(gram, 4))
                    .toArray();
            counts = new float[grams.length];
            kinds = new float[grams.length];
            for (int i = 0; i < grams.length; i++) {
                counts[i] = of.count(grams[i]);
                kinds[i] = of.kinds(grams[i]);
                if (counts[i] >= least(grams[i], 1)) {
                    keep(grams[i], kept);
                }
            }
        }

        private double least(long gram, int divisor) {
            int length = GramTable.length(gram);
            return length == 1 ? 0 : Math.max(LEAST_COUNT, total * LEAST_SHARE[length]) / divisor;
        }

        /** With an n-gram its head and its tail are kept. */
        private static void keep(long gram, GramTable kept) {
            if (gram != 0 && kept.value(gram, 0) == 0) {
                kept.put(gram, 1);
                keep(GramTable.head(gram), kept);
                keep(GramTable.tail(gram), kept);
            }
        }
    }

    private static byte[] alphabet(List<String> languages) {
        double[] shares = new double[Character.MAX_VALUE + 1];
        for (String language : languages) {
            GramFile.read(
                    language,
                    1,
                    (text, start, numerator, denominator) -> shares[text.charAt(start)] =
                            Math.max(shares[text.charAt(start)], (double) numerator / denominator));
        }
        double[] common = Arrays.stream(shares)
                .filter(share -> share >= LEAST_LETTER_SHARE)
                .sorted()
                .toArray();
        int most = MOST_COST + 1 - GramCounts.FIRST_LETTER;
        double least = common.length > most ? common[common.length - most] : LEAST_LETTER_SHARE;
        byte[] alphabet = new byte[shares.length];
        int next = GramCounts.FIRST_LETTER;
        for (int i = 0; i < shares.length && next <= MOST_COST; i++) {
            if (shares[i] >= least) {
                alphabet[i] = (byte) next++;
            }
        }
        return alphabet;
    }

    private void fill(long[] grams, Counted[] counted) {
        int[] heads = new int[grams.length];
        int[] tails = new int[grams.length];
        for (int i = 0; i < grams.length; i++) {
            heads[i] = rowOf.value(GramTable.head(grams[i]), -1) / counted.length;
            tails[i] = rowOf.value(GramTable.tail(grams[i]), -1) / counted.length;
        }
        float[] counts = new float[grams.length];
        float[] kinds = new float[grams.length];
        double[] shares = new double[grams.length];
        for (int language = 0; language < counted.length; language++) {
            Counted of = counted[language];
            Arrays.fill(counts, 0);
            Arrays.fill(kinds, 0);
            for (int i = 0; i < of.grams.length; i++) {
                int row = rowOf.value(of.grams[i], -1);
                if (row >= 0) {
                    counts[row / counted.length] = of.counts[i];
                    kinds[row / counted.length] = of.kinds[i];
                }
            }
            double sum = 0;
            double weight = 0;
            for (int i = 0; i < grams.length; i++) {
                shares[i] = share(grams[i], i, heads[i], tails[i], counts, kinds, shares, of.total);
                double cost = Math.min(MOST_COST, Math.round(-Math.log(shares[i]) * SCALE));
                costs[i * counted.length + language] = (byte) cost;
                if (GramTable.length(grams[i]) == GramCounts.LONGEST) {
                    sum += counts[i] * cost;
                    weight += counts[i];
                }
            }
            typical[language] = sum / weight;
        }
    }

    private static double share(
            long gram, int at, int head, int tail, float[] counts, float[] kinds, double[] shares, double total) {
        if (GramTable.length(gram) == 1) {
            return (counts[at] + 0.5) / (total + 50);
        }
        if (kinds[head] == 0) {
            return shares[tail];
        }
        return (counts[at] + kinds[head] * shares[tail]) / (counts[head] + kinds[head]);
    }

    String language(int index) {
        return languages[index];
    }

    int size() {
        return languages.length;
    }

    /** Returns the mean cost of a symbol in texts of that language. */
    double typicalCost(int index) {
        return typical[index];
    }

    /**
     * Returns how many letters and ends of words of a text were read, and adds what they cost in each language.
     *
     * @param text in lower case
     * @param sums one for each language
     */
    int read(CharSequence text, int[] sums) {
        int symbols = 0;
        long gram = 0;
        for (int i = 0; i <= text.length(); i++) {
            int symbol = i == text.length() ? 0 : alphabet[text.charAt(i)] & 0xff;
            if (symbol != 0) {
                gram = GramTable.append(gram == 0 ? GramCounts.START : gram, symbol);
                symbols++;
                add(gram, sums);
            } else if (gram != 0) {
                symbols++;
                add(GramTable.append(gram, GramCounts.END), sums);
                gram = 0;
            }
        }
        return symbols;
    }

    private void add(long gram, int[] sums) {
        long known = GramTable.last(gram, GramCounts.LONGEST);
        int row = rowOf.value(known, -1);
        while (row < 0) {
            known = GramTable.tail(known);
            row = rowOf.value(known, -1);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += costs[row + i] & 0xff;
        }
    }
}
