package groundswell.text;

import java.util.Arrays;
import java.util.Set;

/**
 * Tells the language of a text by its script and, where languages share one, by how likely its words are letter by
 * letter. The n-grams come from the jar of lingua 1.2.2, which must be on the class path; each script's are read once
 * in a JVM, when the first text in it comes. Thread-safe.
 *
 * <p>Told apart are 68 languages: af ar az be bg bn ca cs cy da de el en es et eu fa fi fr ga gu he hi hr hu hy id is
 * it ja ka kk ko lg lt lv mk mn mr nl no pa pl pt ro ru sk sl sn so sq sr st sv sw ta te th tl tn tr ts uk ur vi xh zh
 * zu; kn, km, lo, ml, my and si are known by their scripts alone. Bosnian and Serbian in Latin letters come out as hr,
 * Malay as id, both kinds of Norwegian as no.
 */
public final class LanguageDetector {
    /** Code of a text whose language nothing tells. */
    public static final String UNKNOWN = "und";

    /** Confidence under which a guess is better set aside. */
    public static final double MIN_CONFIDENCE = 0.5;

    /** Letters (of Latin; of other alphabets a half, of Chinese, Japanese and Korean a third) of a short text. */
    private static final int SHORT = 100;

    /** Confidence from which the text of a long article overrules what is stated of it. */
    private static final double OVERRULING = 0.95;

    /** Confidence in what is stated, where nothing speaks against it. */
    private static final double STATED = 0.9;

    /** Confidence in what is stated against the text. */
    private static final double DISPUTED = 0.5;

    /** Modelled only so that texts like these, in one of the thousands of other languages mostly, are not taken for others. */
    private static final Set<String> STRANGE = Set.of("eo", "la", "mi", "yo");

    private static final LetterScript[] SCRIPTS = LetterScript.values();

    private LanguageDetector() {}

    /**
     * The language of a text.
     *
     * @param lang ISO 639-1 code, or und
     * @param confidence about the share of such guesses that are right, 0 to 1
     */
    public record Guess(String lang, double confidence) {
        private static final Guess NONE = new Guess(UNKNOWN, 0);
    }

    /**
     * Returns the language of a text by its first 200 letters; und with confidence 0 where it has none. A stated
     * language stands on texts of fewer than 100 letters, and on longer ones unless another one is found with a
     * confidence of 0.95.
     *
     * @param text null counts as empty
     * @param stated code from the metadata, such as {@code en}, {@code en-GB} or {@code eng}; null, blank, und and what
     *     is no language say nothing
     * @throws IllegalStateException where the jar of the models is missing and the text needs it
     */
    public static Guess of(String text, String stated) {
        String stretch = Stretch.of(text == null ? "" : text);
        int[] weights = weights(stretch);
        Guess found = found(stretch, weights);
        String code = LanguageCodes.stated(stated);
        if (code == null) {
            return found;
        }
        if (LanguageCodes.agree(code, found.lang()) || found.lang().equals(UNKNOWN)) {
            return new Guess(code, Math.max(STATED, found.confidence()));
        }
        boolean isLong = Arrays.stream(weights).sum() >= SHORT;
        if (isLong && found.confidence() >= OVERRULING) {
            return found;
        }
        return new Guess(code, isLong ? Math.max(DISPUTED, 1 - found.confidence()) : STATED);
    }

    /** Returns whether the jar of the models is on the class path. */
    public static boolean isAvailable() {
        return GramFile.isThere();
    }

    /**
     * Reads all models now instead of with the first texts.
     *
     * @throws IllegalStateException where their jar is missing, which the message names
     */
    public static void load() {
        for (LetterScript script : SCRIPTS) {
            LanguageGroup group = LanguageGroup.of(script);
            if (group != null) {
                group.model();
            }
        }
        HanModel.japanese("");
    }

    private static int[] weights(String stretch) {
        int[] weights = new int[SCRIPTS.length];
        for (int i = 0; i < stretch.length(); i++) {
            LetterScript script = LetterScript.of(stretch.charAt(i));
            weights[script.ordinal()] += script.weight();
        }
        return weights;
    }

    private static Guess found(String stretch, int[] weights) {
        // Japanese is written in both.
        int han = weights[LetterScript.HAN.ordinal()];
        int hanAndKana = han + weights[LetterScript.KANA.ordinal()];
        LetterScript most = LetterScript.NONE;
        int weight = 0;
        int all = 0;
        for (LetterScript script : SCRIPTS) {
            int own = weights[script.ordinal()];
            all += own;
            own = script == LetterScript.HAN || script == LetterScript.KANA ? hanAndKana : own;
            if (own > weight) {
                most = script;
                weight = own;
            }
        }
        if (most == LetterScript.NONE || most == LetterScript.OTHER) {
            return Guess.NONE;
        }
        Guess guess = ofScript(most, stretch, weight);
        double share = (double) weight / all;
        return share > 0.7 ? guess : new Guess(guess.lang(), guess.confidence() * (share + 0.3));
    }

    private static Guess ofScript(LetterScript script, String stretch, int weight) {
        LanguageGroup group = LanguageGroup.of(script);
        if (group != null) {
            return ofGroup(group, stretch);
        }
        if (script == LetterScript.HAN || script == LetterScript.KANA) {
            double japanese = HanModel.japanese(stretch);
            return new Guess(japanese > 0 ? "ja" : "zh", logistic(Math.abs(japanese)));
        }
        return new Guess(script.language(), logistic(weight));
    }

    private static Guess ofGroup(LanguageGroup group, String stretch) {
        GramModel model = group.model();
        int[] costs = new int[model.size()];
        int symbols = group.read(stretch, costs);
        if (symbols == 0) {
            return Guess.NONE;
        }
        int best = 0;
        for (int i = 0; i < costs.length; i++) {
            costs[i] += group.rankCost(i);
            best = costs[i] < costs[best] ? i : best;
        }
        String language = code(model.language(best));
        if (STRANGE.contains(language)) {
            return Guess.NONE;
        }
        int second = Integer.MAX_VALUE;
        for (int i = 0; i < costs.length; i++) {
            if (costs[i] < second && !code(model.language(i)).equals(language)) {
                second = costs[i];
            }
        }
        double lead = (second - costs[best]) / GramModel.SCALE;
        double cost = costs[best] - group.rankCost(best);
        double excess = cost / symbols - model.typicalCost(best);
        return new Guess(language, confidence(lead, excess, symbols, language.equals("en")));
    }

    private static String code(String language) {
        return language.equals("nb") || language.equals("nn") ? "no" : language;
    }

    /**
     * Returns the share of right guesses, as a logistic regression on half of a test set gave it.
     *
     * @param lead of the best language before the second, as the logarithm of their likelihoods' ratio
     * @param excess of the mean cost of a symbol over that of texts in the language
     * @param isCommonest whether it is the commonest language of news
     */
    private static double confidence(double lead, double excess, int symbols, boolean isCommonest) {
        double strangeness = Math.max(-10, Math.min(20, excess));
        double logit = -6
                + 0.74 * Math.log1p(Math.min(200, lead))
                + 1.91 * Math.min(3, lead / symbols)
                + (0.36 - 0.166 * Math.log(symbols)) * strangeness
                + 2.34 * Math.log(symbols)
                + (isCommonest ? 0.62 : 0);
        return logistic(logit);
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
