package groundswell.html;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The encoding that bytes without a declaration look like, by how common their characters would be. */
final class CharsetGuess {
    private static final int SAMPLE_LENGTH = 1 << 16;

    /** A language's usual encodings; the first label is the language. */
    private static final List<List<String>> OF_LANGUAGE = List.of(
            List.of("zh", "GB18030", "Big5-HKSCS"),
            List.of("ja", "windows-31j", "EUC-JP"),
            List.of("ko", "x-windows-949"),
            List.of("ru", "windows-1251", "KOI8-R"),
            List.of("el", "windows-1253"),
            List.of("he", "windows-1255"),
            List.of("ar", "windows-1256"),
            List.of("th", "x-windows-874"),
            List.of("pl", "ISO-8859-2", "windows-1250"),
            List.of("cs", "windows-1250", "ISO-8859-2"),
            List.of("hu", "ISO-8859-2", "windows-1250"),
            List.of("tr", "windows-1254"));

    private static final List<String> OF_UNKNOWN =
            List.of("GB18030", "Big5-HKSCS", "windows-31j", "EUC-JP", "x-windows-949", "windows-1251");

    /** Frequent in news in simplified and traditional Chinese and in Japanese. */
    private static final String COMMON_HAN = "\u7684\u4e00\u662f\u4e0d\u5728\u4eba\u6709\u4e2d\u56fd\u570b\u5927"
            + "\u4e3a\u70ba\u4e0a\u548c\u5730\u5230\u4ee5\u65f6\u6642\u8981\u51fa\u4f1a\u6703\u53ef\u4e5f\u5bf9"
            + "\u5c0d\u751f\u80fd\u800c\u5b50\u5f97\u5e74\u591a\u65e5\u6708\u672c\u65b0\u5e02\u653f\u5e9c\u884c"
            + "\u5206\u516c\u53f8\u7ecf\u7d93\u793e\u4f1a\u6c11\u4e1a\u696d\u4e8b\u53d1\u767c\u6765\u4f86";

    /** Accented Latin, small Greek and Cyrillic, Hebrew, Arabic, Thai, full stops of Chinese, kana, commas, Hangul. */
    private static final char[][] LETTERS = {
        {'\u00c0', '\u017f'},
        {'\u03b1', '\u03c9'},
        {'\u0430', '\u044f'},
        {'\u05d0', '\u05ea'},
        {'\u0621', '\u064a'},
        {'\u0e01', '\u0e5b'},
        {'\u3000', '\u3002'},
        {'\u3040', '\u30ff'},
        {'\uff0c', '\uff0c'},
        {'\uac00', '\ud7a3'}
    };

    private CharsetGuess() {}

    /**
     * Returns the likeliest encoding of bytes that are no UTF-8.
     *
     * @param language two letters, or empty
     */
    static Charset of(byte[] bytes, int length, String language) {
        List<String> candidates = candidates(bytes, length, language.toLowerCase(Locale.ROOT));
        Charset best = Charset.forName(CharsetNames.DEFAULT);
        double bestShare = 0;
        for (String candidate : candidates) {
            Optional<Charset> charset = CharsetNames.charset(candidate);
            double share = charset.map(c -> commonShare(bytes, length, c)).orElse(0.0);
            if (share > bestShare) {
                best = charset.get();
                bestShare = share;
            }
        }
        return best;
    }

    private static List<String> candidates(byte[] bytes, int length, String language) {
        for (List<String> row : OF_LANGUAGE) {
            if (row.get(0).equals(language)) {
                return row.subList(1, row.size());
            }
        }
        return isMostlyHigh(bytes, length) ? OF_UNKNOWN : List.of();
    }

    /** Western European text has few bytes above ASCII among its letters, other scripts have many in a row. */
    private static boolean isMostlyHigh(byte[] bytes, int length) {
        int high = 0;
        int inRow = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                high++;
                inRow += i > 0 && bytes[i - 1] < 0 ? 1 : 0;
            }
        }
        return inRow * 2 > high;
    }

    private static double commonShare(byte[] bytes, int length, Charset charset) {
        boolean korean = charset.name().equals("x-windows-949");
        int sample = Math.min(length, SAMPLE_LENGTH);
        CharBuffer decoded = CharBuffer.allocate(sample + 16);
        // The rare syllables beyond EUC-KR would fit anything.
        (korean ? Charset.forName("EUC-KR") : charset)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes, 0, sample), decoded, true);
        decoded.flip();
        int foreign = 0;
        double common = 0;
        while (decoded.hasRemaining()) {
            char c = decoded.get();
            if (c >= 0x80) {
                foreign++;
                common += weight(c, korean);
            }
        }
        return foreign == 0 ? 0 : common / foreign;
    }

    /** What a character says for the guess that yields it: syllables and small letters much, rare signs nothing. */
    private static double weight(char c, boolean korean) {
        if (c == '\ufffd') {
            return -2;
        }
        for (char[] range : LETTERS) {
            if (c >= range[0] && c <= range[1]) {
                return 1;
            }
        }
        if (c >= 0x4e00 && c < 0xa000) {
            // A page in Hangul writes next to none of them.
            return korean ? -1 : COMMON_HAN.indexOf(c) >= 0 ? 1 : 0.5;
        }
        return 0;
    }
}
