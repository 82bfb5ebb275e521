package groundswell.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the format of a file by how it begins. */
public final class FirstBytes {
    /** How many bytes are enough. */
    public static final int LENGTH = 4096;

    /** What may stand before the first element of a page or an XML file. */
    private static final Pattern BEFORE_ELEMENTS =
            Pattern.compile("(?:\\s++|<\\?.*?\\?>|<!--.*?-->)*+", Pattern.DOTALL);

    private static final Pattern PAGE =
            Pattern.compile("(?i)<!doctype\\s++html\\b.*|<(?:html|head|body)\\b.*", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("<!DOCTYPE\\s.*|<[a-zA-Z_].*", Pattern.DOTALL);

    private FirstBytes() {}

    /** Returns the format, {@code UNKNOWN} where the bytes do not tell it; gzip must have been undone. */
    public static Format format(byte[] bytes, int length) {
        String ascii = new String(bytes, 0, Math.min(16, length), StandardCharsets.ISO_8859_1);
        if (ascii.startsWith("PAR1")) {
            return Format.PARQUET;
        }
        if (ascii.startsWith("WARC/") || ascii.startsWith("filedesc:")) {
            return Format.WARC;
        }
        String text = text(bytes, Math.min(length, LENGTH));
        if (text.stripLeading().startsWith("{")) {
            return Format.JSONL;
        }
        Matcher before = BEFORE_ELEMENTS.matcher(text);
        String start = before.lookingAt() ? text.substring(before.end()) : text;
        if (PAGE.matcher(start).matches()) {
            return Format.HTML;
        }
        boolean isDeclared = text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<?xml");
        return isDeclared || ELEMENT.matcher(start).matches() ? Format.XML : Format.UNKNOWN;
    }

    private static String text(byte[] bytes, int length) {
        Charset charset = StandardCharsets.UTF_8;
        if (length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            charset = StandardCharsets.UTF_16LE;
        } else if (length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            charset = StandardCharsets.UTF_16BE;
        }
        String text = new String(bytes, 0, length, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
