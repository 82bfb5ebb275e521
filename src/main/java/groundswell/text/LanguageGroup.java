package groundswell.text;

import java.util.ArrayList;
import java.util.List;

/** Languages that share a script and are told apart by their n-grams; the model is read when first asked for. */
final class LanguageGroup {
    /** What being of the next rank costs: likelier by a factor of e squared. */
    private static final int RANK_COST = 2 * (int) GramModel.SCALE;

    private static final LanguageGroup LATIN = new LanguageGroup(
            "en",
            "cs da de es fi fr hr hu id it nb nl nn pl pt ro sk sl sv tr vi",
            "af az ca cy et eu ga is lt lv so sq sw tl",
            "eo la lg mi sn st tn ts xh yo zu");
    private static final LanguageGroup CYRILLIC = new LanguageGroup("be bg kk mk mn ru sr uk");
    private static final LanguageGroup ARABIC = new LanguageGroup("ar fa ur");
    private static final LanguageGroup DEVANAGARI = new LanguageGroup("hi mr");

    private final List<String> languages = new ArrayList<>();
    private final List<Integer> rankCosts = new ArrayList<>();
    private volatile GramModel model;

    /** @param ranks languages of news, the commonest first */
    private LanguageGroup(String... ranks) {
        for (int rank = 0; rank < ranks.length; rank++) {
            for (String language : ranks[rank].split(" ", -1)) {
                languages.add(language);
                rankCosts.add(rank * RANK_COST);
            }
        }
    }

    /** Returns the group of a script, null where the script has none. */
    static LanguageGroup of(LetterScript script) {
        return switch (script) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case DEVANAGARI -> DEVANAGARI;
            default -> null;
        };
    }

    /**
     * Returns how many letters and ends of words were read, and adds what they cost in each language.
     *
     * @param text in lower case
     * @param sums one for each language of the model
     */
    int read(CharSequence text, int[] sums) {
        int symbols = model().read(text, sums);
        if (this == DEVANAGARI) {
            addMarks(text, sums);
        }
        return symbols;
    }

    /** Returns what a language costs beside its letters, as seldom as it is the language of news. */
    int rankCost(int index) {
        return rankCosts.get(index);
    }

    /** The models have no vowel signs, some of which are much commoner in Hindi (the first) or in Marathi. */
    private static void addMarks(CharSequence text, int[] sums) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\u0948' -> sums[1] += 2 * (int) GramModel.SCALE;
                case '\u093c', '\u0964' -> sums[1] += 3 * (int) GramModel.SCALE;
                case '\u0945' -> sums[0] += 3 * (int) GramModel.SCALE;
                default -> {
                    // Says little.
                }
            }
        }
    }

    /** Returns the model, the same one for all threads. */
    GramModel model() {
        GramModel read = model;
        if (read == null) {
            synchronized (this) {
                read = model;
                if (read == null) {
                    read = new GramModel(languages);
                    model = read;
                }
            }
        }
        return read;
    }
}
