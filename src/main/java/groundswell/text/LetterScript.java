package groundswell.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** The script of a letter, as far as it tells languages apart. */
enum LetterScript {
    /** No letter, or one that all scripts share. */
    NONE(null),
    /** Letter of a script that tells nothing here. */
    OTHER(null),
    LATIN(null),
    CYRILLIC(null),
    ARABIC(null),
    DEVANAGARI(null),
    HAN(null),
    KANA("ja"),
    HANGUL("ko"),
    GREEK("el"),
    HEBREW("he"),
    ARMENIAN("hy"),
    GEORGIAN("ka"),
    THAI("th"),
    BENGALI("bn"),
    TAMIL("ta"),
    TELUGU("te"),
    GUJARATI("gu"),
    GURMUKHI("pa"),
    KANNADA("kn"),
    MALAYALAM("ml"),
    SINHALA("si"),
    KHMER("km"),
    LAO("lo"),
    MYANMAR("my");

    private static final LetterScript[] ALL = values();
    private static final byte[] OF_CHARACTER = table();

    private final String language;

    LetterScript(String language) {
        this.language = language;
    }

    /** Returns the one language that news in this script is taken to be in, null where there are several. */
    String language() {
        return language;
    }

    /** Returns how many letters of a name in Latin script a letter outweighs where scripts are mixed. */
    int weight() {
        return switch (this) {
            case NONE -> 0;
            case LATIN -> 1;
            case HAN, KANA, HANGUL -> 3;
            default -> 2;
        };
    }

    /** Returns the script of a letter, {@link #NONE} of anything else; halves of surrogate pairs are no letters. */
    static LetterScript of(char character) {
        return ALL[OF_CHARACTER[character]];
    }

    private static byte[] table() {
        Map<UnicodeScript, LetterScript> known = new EnumMap<>(UnicodeScript.class);
        for (LetterScript script : ALL) {
            if (script != NONE && script != OTHER && script != KANA) {
                known.put(UnicodeScript.forName(script.name()), script);
            }
        }
        known.put(UnicodeScript.HIRAGANA, KANA);
        known.put(UnicodeScript.KATAKANA, KANA);
        known.put(UnicodeScript.COMMON, NONE);
        known.put(UnicodeScript.INHERITED, NONE);
        byte[] table = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            if (Character.isLetter(i)) {
                table[i] = (byte) known.getOrDefault(UnicodeScript.of(i), OTHER).ordinal();
            }
        }
        return table;
    }
}
