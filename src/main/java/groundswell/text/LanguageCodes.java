package groundswell.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;

/** Codes of languages as metadata state them. */
final class LanguageCodes {
    private static final Map<String, String> SHORT = shortCodes();

    /** Languages that are written so much like another one that the detector gives the other. */
    private static final Map<String, Set<String>> ALIKE = Map.of(
            "hr", Set.of("bs", "sr", "sh"),
            "sr", Set.of("bs", "sh"),
            "id", Set.of("ms"),
            "hi", Set.of("ne"),
            "bn", Set.of("as"),
            "he", Set.of("yi"));

    private LanguageCodes() {}

    /**
     * Returns the ISO 639-1 code of the language that a tag such as {@code en-GB}, {@code nb_NO} or {@code kor} states,
     * null where it states none. Both kinds of Norwegian are {@code no}.
     */
    static String stated(String tag) {
        if (tag == null || tag.length() > 40) {
            return null;
        }
        String code = tag.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '-' || code.charAt(i) == '_') {
                code = code.substring(0, i);
            }
        }
        return SHORT.get(code);
    }

    /** Returns whether a stated language and a found one may be the same. */
    static boolean agree(String stated, String found) {
        return stated.equals(found) || ALIKE.getOrDefault(found, Set.of()).contains(stated);
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(code, code);
            try {
                codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
            } catch (MissingResourceException e) {
                // It has no longer code.
            }
        }
        codes.putAll(Map.of(
                "nb", "no", "nn", "no", "nob", "no", "nno", "no", "iw", "he", "in", "id", "ji", "yi", "cmn", "zh",
                "fil", "tl", "pes", "fa"));
        codes.put("arb", "ar");
        return codes;
    }
}
