package groundswell.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells Chinese from Japanese by single characters: kana, characters that only the national character sets of one of
 * the two have, and how common the others are. Immutable, read when first used.
 */
final class HanModel {
    private static final double LEAST_SHARE = 1e-6;
    private static final float KANA = 6;

    /** Of characters that are in the character sets of one language only. */
    private static final float OWN = 3;

    /** Of characters that both languages have, by frequency. */
    private static final double MOST = 1;

    /** Japanese seldom goes on for long without kana. */
    private static final float WITHOUT_KANA = 0.1f;

    private static volatile HanModel instance;

    private final float[] japanese = new float[Character.MAX_VALUE + 1];

    private HanModel() {
        Map<Character, Double> chinese = shares("zh");
        Map<Character, Double> other = shares("ja");
        CharsetEncoder simplified = encoder("GB2312");
        CharsetEncoder traditional = encoder("Big5");
        CharsetEncoder kanji = encoder("Shift_JIS");
        for (char i = 0; i < Character.MAX_VALUE; i++) {
            LetterScript script = LetterScript.of(i);
            if (script == LetterScript.KANA) {
                japanese[i] = KANA;
            } else if (script == LetterScript.HAN) {
                double ratio = Math.log(share(other, i) / share(chinese, i)) / 2;
                float common = (float) Math.max(-MOST, Math.min(MOST, ratio));
                japanese[i] = own(has(simplified, i), has(traditional, i), has(kanji, i), common) - WITHOUT_KANA;
            }
        }
    }

    /** The frequencies are those of traditional Chinese: they say nothing of what only the simplified has. */
    private static float own(boolean simplified, boolean traditional, boolean kanji, float common) {
        if (kanji) {
            return traditional ? common : simplified ? 0 : OWN;
        }
        return simplified || traditional ? -OWN : 0;
    }

    private static boolean has(CharsetEncoder encoder, char character) {
        return encoder == null || encoder.canEncode(character);
    }

    private static CharsetEncoder encoder(String name) {
        return Charset.isSupported(name) ? Charset.forName(name).newEncoder() : null;
    }

    private static double share(Map<Character, Double> shares, char character) {
        return shares.getOrDefault(character, LEAST_SHARE);
    }

    private static Map<Character, Double> shares(String language) {
        Map<Character, Double> shares = new HashMap<>();
        GramFile.read(
                language,
                1,
                (text, start, numerator, denominator) ->
                        shares.put(text.charAt(start), Math.max(LEAST_SHARE, (double) numerator / denominator)));
        return shares;
    }

    private static HanModel instance() {
        HanModel read = instance;
        if (read == null) {
            synchronized (HanModel.class) {
                read = instance;
                if (read == null) {
                    read = new HanModel();
                    instance = read;
                }
            }
        }
        return read;
    }

    /** Returns the natural logarithm of how many times likelier Japanese is than Chinese, above 0 for Japanese. */
    static double japanese(CharSequence text) {
        float[] of = instance().japanese;
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += of[text.charAt(i)];
        }
        return sum;
    }
}
