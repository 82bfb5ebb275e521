package groundswell.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the bytes of a page into characters. */
public final class PageText {
    private static final int PRESCAN_LENGTH = 8192;
    private static final Pattern HEADER = Pattern.compile("(?i)\\bcharset\\s*=\\s*[\"']?\\s*([^\\s\"';,]{1,40})");
    private static final Pattern IN_PAGE = Pattern.compile("(?i)<(?:meta\\b[^>]{0,500}?\\bcharset"
            + "|\\?xml\\b[^>]{0,100}?\\bencoding)\\s*=\\s*[\"']?\\s*([^\\s\"'/>;?]{1,40})");
    private static final Pattern LANG =
            Pattern.compile("(?i)<html\\b[^>]{0,500}?\\blang\\s*=\\s*[\"']?\\s*([a-z]{2,3})\\b");

    private PageText() {}

    /**
     * Returns the characters of a page: by its byte order mark, else as the header declares, else as its own meta
     * element or XML declaration does, else as UTF-8 where the bytes are that, else in the encoding that they look like,
     * windows-1252 in doubt. A declaration that the bytes disprove (Latin declared and UTF-8 meant, or the reverse) does
     * not count. Bytes without a meaning become U+FFFD.
     *
     * @param bytes the page, and perhaps more
     * @param length how many bytes are the page
     * @param contentType value of the Content-Type header, may be null
     */
    public static String decode(byte[] bytes, int length, String contentType) {
        if (startsWith(bytes, length, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, length, 0xff, 0xfe)) {
            return new String(bytes, 2, length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, length, 0xfe, 0xff)) {
            return new String(bytes, 2, length - 2, StandardCharsets.UTF_16BE);
        }
        return new String(bytes, 0, length, charset(bytes, length, contentType));
    }

    private static Charset charset(byte[] bytes, int length, String contentType) {
        Charset header = declared(HEADER, contentType == null ? "" : contentType);
        if (header != null && CharsetNames.isUtf16(header)) {
            return header;
        }
        Utf8Check check = Utf8Check.of(bytes, length);
        String start = new String(bytes, 0, Math.min(length, PRESCAN_LENGTH), StandardCharsets.ISO_8859_1);
        Charset inPage = declared(IN_PAGE, start);
        if (inPage != null && CharsetNames.isUtf16(inPage)) {
            // Its ASCII was readable, so it is no UTF-16.
            inPage = StandardCharsets.UTF_8;
        }
        for (Charset declared : new Charset[] {header, inPage}) {
            if (declared != null && isBelieved(declared, check)) {
                return declared;
            }
        }
        if (check.isUtf8()) {
            return StandardCharsets.UTF_8;
        }
        Matcher lang = LANG.matcher(start);
        return CharsetGuess.of(bytes, length, lang.find() ? lang.group(1) : "");
    }

    private static boolean isBelieved(Charset declared, Utf8Check check) {
        if (declared.equals(StandardCharsets.UTF_8)) {
            return check.isMostlyUtf8();
        }
        return !(CharsetNames.isDefault(declared) && check.isUtf8() && check.characters() > 0);
    }

    private static Charset declared(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Optional<Charset> charset = CharsetNames.charset(matcher.group(1));
            if (charset.isPresent()) {
                return charset.get();
            }
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int length, int... mark) {
        if (length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
