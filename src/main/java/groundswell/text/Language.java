package groundswell.text;

import java.util.List;
import java.util.Set;

/** What {@link Words} knows about a language. */
final class Language {
    private static final Set<String> ELIDING = Set.of("fr", "it", "ca", "oc");
    /** Words that end no sentence although a full stop follows. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Lt", "Col", "Sgt", "Sen", "Rep", "Gov", "Prof", "Rev", "Jan", "Feb",
            "Aug", "Sept", "Oct", "Nov", "Dec", "Sr", "Sra", "No", "vs", "Capt", "Maj", "Adm", "Hon", "Pres", "Supt",
            "Mt", "Ft", "Jr", "Bros", "Messrs", "Mme", "Mlle", "Hr", "Fr", "bzw", "Nr", "Str", "Abs", "Art", "Sig",
            "Dott", "art", "pp");

    /** English function words that are also acronyms. */
    private static final Set<String> AMBIGUOUS = Set.of("US", "WHO", "IT");

    private final String code;
    private final StopWords functionWords;
    private final boolean isTurkic;
    private Segmenter dictionary;
    private Segmenter unspaced;

    private Language(String code) {
        this.code = code;
        this.functionWords = StopWords.of(code, List.of());
        this.isTurkic = code.equals("tr") || code.equals("az");
        this.dictionary = Segmenters.forLanguage(code);
    }

    static Language of(String code) {
        return new Language(code);
    }

    /** Returns what cuts whole texts of the language, null where spaces do. */
    Segmenter dictionary() {
        return dictionary;
    }

    /** Returns what cuts stretches of scripts without spaces in a text of the language. */
    Segmenter unspaced() {
        if (unspaced == null) {
            unspaced = Segmenters.unspaced();
        }
        return unspaced;
    }

    boolean hasElisions() {
        return ELIDING.contains(code);
    }

    boolean isAbbreviation(String text, int from, int to) {
        return to - from <= 6 && ABBREVIATIONS.contains(text.substring(from, to));
    }

    boolean isFunctionWord(String lower) {
        return functionWords.contains(lower);
    }

    boolean isAmbiguousAcronym(String text, int from, int to) {
        return code.equals("en") && AMBIGUOUS.contains(text.substring(from, to));
    }

    char lower(char c) {
        if (c < 0x80 && !isTurkic) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        if (isTurkic && c == 'I') {
            return '\u0131';
        }
        // Without the dot that the capital of this letter has beyond Turkish.
        return c == '\u0130' ? 'i' : Character.toLowerCase(c);
    }
}
