package groundswell.ingest;

import groundswell.ingest.DateWords.Kind;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** The numbers, words and signs of a short text, and a place among them. */
final class DateTokens {
    private static final int MOST = 60;
    private static final Token END = new Token(Type.END, "", true);

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private enum Type {
        NUMBER,
        WORD,
        SIGN,
        END
    }

    /** @param spaced whether a space stands before it */
    private record Token(Type type, String text, boolean spaced) {}

    private DateTokens() {}

    /** Returns the tokens of a text, null where it has more than any date. */
    static DateTokens of(String text) {
        String folded = DateWords.fold(text);
        DateTokens all = new DateTokens();
        boolean spaced = true;
        for (int i = 0; i < folded.length(); ) {
            int character = folded.codePointAt(i);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                spaced = true;
                i += Character.charCount(character);
                continue;
            }
            int end = end(folded, i, character);
            all.add(folded.substring(i, end), character, spaced);
            if (all.tokens.size() > MOST) {
                return null;
            }
            spaced = false;
            i = end;
        }
        return all;
    }

    private static int end(String text, int from, int first) {
        int end = from + Character.charCount(first);
        if (isDigit(first)) {
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        } else if (isIdeographic(first)) {
            return Math.max(end, DateWords.longest(text, from, text.length()));
        } else if (Character.isLetter(first)) {
            while (end < text.length()
                    && Character.isLetter(text.codePointAt(end))
                    && !isIdeographic(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        return end;
    }

    private void add(String text, int first, boolean spaced) {
        if (!isDigit(first)) {
            tokens.add(new Token(Character.isLetter(first) ? Type.WORD : Type.SIGN, text, spaced));
        } else if (text.length() == 12 || text.length() == 14) {
            tokens.add(new Token(Type.NUMBER, text.substring(0, 8), spaced));
            tokens.add(new Token(Type.WORD, "t", false));
            tokens.add(new Token(Type.NUMBER, text.substring(8), false));
        } else {
            tokens.add(new Token(Type.NUMBER, text, spaced));
        }
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** These scripts are written without spaces. */
    private static boolean isIdeographic(int character) {
        if (character < 0x1100) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(character);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HANGUL
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA;
    }

    int position() {
        return next;
    }

    void reset(int position) {
        next = position;
    }

    void skip(int count) {
        next += count;
    }

    boolean done() {
        return next >= tokens.size();
    }

    /** Returns whether a number follows anywhere. */
    boolean anyNumberAhead() {
        return tokens.subList(Math.min(next, tokens.size()), tokens.size()).stream()
                .anyMatch(token -> token.type() == Type.NUMBER);
    }

    /** Returns whether the token before the place is a number. */
    boolean afterNumber() {
        return token(-1).type() == Type.NUMBER;
    }

    /** Returns whether the token so far ahead is a number of so many digits. */
    boolean isNumber(int ahead, int fewest, int most) {
        Token token = token(ahead);
        return token.type() == Type.NUMBER
                && token.text().length() >= fewest
                && token.text().length() <= most;
    }

    String text(int ahead) {
        return token(ahead).text();
    }

    int number(int ahead) {
        return Integer.parseInt(text(ahead));
    }

    boolean isEnd(int ahead) {
        return token(ahead).type() == Type.END;
    }

    boolean isWord(int ahead) {
        return token(ahead).type() == Type.WORD;
    }

    boolean isSign(int ahead, char sign) {
        Token token = token(ahead);
        return token.type() == Type.SIGN && token.text().charAt(0) == sign;
    }

    boolean isSpaced(int ahead) {
        return token(ahead).spaced();
    }

    /** Returns the value of the word so far ahead in that meaning, null where it is none. */
    String value(int ahead, Kind kind) {
        Token token = token(ahead);
        return token.type() == Type.WORD ? DateWords.value(token.text(), kind) : null;
    }

    boolean is(int ahead, Kind kind) {
        return value(ahead, kind) != null;
    }

    /** Takes the sign, where it is next. */
    boolean take(char sign) {
        boolean found = isSign(0, sign);
        next += found ? 1 : 0;
        return found;
    }

    /** Takes a word of that meaning, where it is next. */
    boolean take(Kind kind) {
        boolean found = is(0, kind);
        next += found ? 1 : 0;
        return found;
    }

    /** Takes a number, which must be next. */
    int takeNumber() {
        int number = number(0);
        next++;
        return number;
    }

    private Token token(int ahead) {
        int index = next + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
    }
}
