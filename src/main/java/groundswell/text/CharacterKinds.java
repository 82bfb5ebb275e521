package groundswell.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What each character of the basic plane is to {@link Words}. */
final class CharacterKinds {
    static final byte OTHER = 0;
    static final byte SPACE = 1;
    static final byte NEWLINE = 2;
    /** Of a script that parts words by spaces. */
    static final byte LETTER = 3;

    static final byte DIGIT = 4;
    /** Combines with what stands before it. */
    static final byte MARK = 5;
    /** Of a script without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
    static final byte UNSPACED = 6;

    static final byte CURRENCY = 7;
    /** Ends a sentence, but for the full stop. */
    static final byte END = 8;
    /** Closes a quotation or bracket. */
    static final byte CLOSE = 9;
    /** Opens one. */
    static final byte OPEN = 10;

    static final byte HIGH_SURROGATE = 11;
    /** May join letters or digits: . , ' - &amp; : % */
    static final byte JOINER = 12;

    private static final byte[] KINDS = new byte[1 << 16];

    static {
        for (int c = 0; c < KINDS.length; c++) {
            KINDS[c] = kind(c);
        }
    }

    private CharacterKinds() {}

    static byte of(char c) {
        return KINDS[c];
    }

    /** Returns the kind of the character that begins at an index. */
    static byte at(CharSequence text, int index) {
        byte kind = KINDS[text.charAt(index)];
        return kind == HIGH_SURROGATE ? kind(Character.codePointAt(text, index)) : kind;
    }

    private static byte kind(int c) {
        if (c <= 0xffff && Character.isHighSurrogate((char) c)) {
            return HIGH_SURROGATE;
        }
        return switch (c) {
            case '\n' -> NEWLINE;
            case '.', ',', '\'', '-', '&', ':', '%' -> JOINER;
            case '!', '?', '\u2026', '\u3002', '\uff0e', '\uff61', '\u061f', '\u06d4', '\u0964', '\u0965', '\u037e' ->
                END;
            case '"' -> CLOSE;
            default -> byProperty(c);
        };
    }

    private static byte byProperty(int c) {
        int type = Character.getType(c);
        if (Character.isLetter(c)) {
            boolean unspaced = UCharacter.hasBinaryProperty(c, UProperty.IDEOGRAPHIC)
                    || UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK) == UCharacter.LineBreak.COMPLEX_CONTEXT
                    || isKana(c);
            return unspaced ? UNSPACED : LETTER;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK) {
            return UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK) == UCharacter.LineBreak.COMPLEX_CONTEXT
                    ? UNSPACED
                    : MARK;
        }
        if (type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER) {
            return DIGIT;
        }
        if (type == Character.CURRENCY_SYMBOL) {
            return CURRENCY;
        }
        if (type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION) {
            return OPEN;
        }
        if (type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION) {
            return CLOSE;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? SPACE : OTHER;
    }

    private static boolean isKana(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.BOPOMOFO
                || c == '\u30fc'
                || script == Character.UnicodeScript.HAN;
    }
}
