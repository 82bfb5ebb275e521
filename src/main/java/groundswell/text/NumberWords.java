package groundswell.text;

import java.util.Set;

/** Tells the words that are figures: 1.5, 6-3/16, 2,000, 3rd and, in some languages, two or hundred. */
public final class NumberWords {
    private static final Set<String> ENGLISH = Set.of(
            ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                            + " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"
                            + " million billion trillion half quarter nil zero")
                    .split(" "));

    private static final Set<String> SPANISH = Set.of(
            ("uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta"
                            + " cincuenta sesenta setenta ochenta noventa cien ciento mil millones medio cero")
                    .split(" "));

    private static final String CHINESE = "一二三四五六七八九十百千万萬亿億两兩〇零";

    private NumberWords() {}

    /**
     * Returns whether a word in lower case is a figure.
     *
     * @param lang ISO 639 code of its language; number words are known in English, Spanish, Chinese and Japanese
     */
    public static boolean isFigure(String word, String lang) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return switch (lang) {
            case "en" -> ENGLISH.contains(word);
            case "es" -> SPANISH.contains(word);
            case "zh", "ja" -> word.chars().allMatch(character -> CHINESE.indexOf(character) >= 0);
            default -> false;
        };
    }
}
