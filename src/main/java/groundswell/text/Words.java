package groundswell.text;

import static groundswell.text.CharacterKinds.CLOSE;
import static groundswell.text.CharacterKinds.CURRENCY;
import static groundswell.text.CharacterKinds.DIGIT;
import static groundswell.text.CharacterKinds.END;
import static groundswell.text.CharacterKinds.HIGH_SURROGATE;
import static groundswell.text.CharacterKinds.JOINER;
import static groundswell.text.CharacterKinds.LETTER;
import static groundswell.text.CharacterKinds.MARK;
import static groundswell.text.CharacterKinds.NEWLINE;
import static groundswell.text.CharacterKinds.OPEN;
import static groundswell.text.CharacterKinds.UNSPACED;

import java.util.HashMap;
import java.util.Map;

/**
 * Cuts cleaned text into sentences and words: Unicode text segmentation (UAX #29) with the rules of news for scripts with
 * spaces, a dictionary for Korean, Japanese and Chinese, ICU's for other scripts without spaces. One instance serves one
 * thread.
 */
public final class Words {
    /** Version of segmentation and folding: written with every release, because counts depend on it. */
    public static final String VERSION = "2";

    private final TokenWriter out = new TokenWriter();
    private final Map<String, Language> languages = new HashMap<>();
    private Language language = Language.of("und");
    private Word word = new Word(out, language);

    /** Returns the words of one text, which is all that was added. */
    public Tokens of(String text, String lang) {
        begin(lang);
        add(text, 0, text.length());
        return tokens();
    }

    /** Begins a text in a language (ISO 639 code, und where unknown). */
    public void begin(String lang) {
        out.clear();
        language = languages.computeIfAbsent(lang, Language::of);
        word = new Word(out, language);
    }

    /** Adds a stretch of cleaned text; no sentence reaches beyond it. */
    public void add(String text, int from, int to) {
        out.endSentence();
        if (language.dictionary() != null) {
            int start = from;
            while (start < to) {
                int found = text.indexOf("\n\n", start);
                int end = found < 0 || found > to ? to : found;
                language.dictionary().cut(text.substring(start, end), out);
                out.endSentence();
                start = end + 2;
            }
            return;
        }
        int i = from;
        while (i < to) {
            switch (CharacterKinds.of(text.charAt(i))) {
                case LETTER, DIGIT -> i = word.add(text, i, to);
                case HIGH_SURROGATE -> i = surrogate(text, i, to);
                case UNSPACED -> i = unspaced(text, i, to);
                case CURRENCY ->
                    i = i + 1 < to && CharacterKinds.of(text.charAt(i + 1)) == DIGIT ? word.add(text, i, to) : i + 1;
                case NEWLINE -> {
                    out.endSentence();
                    i++;
                }
                case END -> i = end(text, i, to);
                case JOINER -> i = text.charAt(i) == '.' ? stop(text, i, to) : i + 1;
                default -> i++;
            }
        }
    }

    /** Returns the words of all that was added since {@link #begin}. */
    public Tokens tokens() {
        return out.tokens();
    }

    /** Returns the number of words in the form of {@link Tokens#words}. */
    public static int count(String words) {
        if (words.isEmpty()) {
            return 0;
        }
        int count = 1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\n') {
                count++;
            }
        }
        return count;
    }

    private int surrogate(String text, int i, int to) {
        byte kind = CharacterKinds.at(text, i);
        if (kind == LETTER || kind == DIGIT) {
            return word.add(text, i, to);
        }
        return kind == UNSPACED ? unspaced(text, i, to) : i + 1;
    }

    private int unspaced(String text, int from, int to) {
        int end = from;
        while (end < to) {
            byte kind = CharacterKinds.at(text, end);
            if (kind != UNSPACED && kind != MARK) {
                break;
            }
            end += Character.charCount(text.codePointAt(end));
        }
        end = Math.min(end, to);
        language.unspaced().cut(text.substring(from, end), out);
        return end;
    }

    /** An exclamation or question mark ends a sentence unless the text goes on in lower case. */
    private int end(String text, int i, int to) {
        int next = afterClosing(text, i + 1, to);
        boolean isCjk = text.charAt(i) >= 0x3000;
        if (isCjk || !continuesInLowerCase(text, next, to)) {
            out.endSentence();
        }
        return next;
    }

    /** A full stop ends a sentence where a space and no small letter follow, and it does not belong to an abbreviation. */
    private int stop(String text, int i, int to) {
        int next = afterClosing(text, i + 1, to);
        boolean spaced = next >= to || CharacterKinds.of(text.charAt(next)) <= NEWLINE;
        if (spaced && !continuesInLowerCase(text, next, to) && !word.isAbbreviation(text, i)) {
            out.endSentence();
        }
        return next;
    }

    private static int afterClosing(String text, int from, int to) {
        int i = from;
        while (i < to) {
            byte kind = CharacterKinds.of(text.charAt(i));
            char c = text.charAt(i);
            if (kind != CLOSE && kind != END && c != '.' && c != '\'') {
                break;
            }
            i++;
        }
        return i;
    }

    private static boolean continuesInLowerCase(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            byte kind = CharacterKinds.of(c);
            if (kind == LETTER) {
                return Character.isLowerCase(c);
            }
            if (kind != CharacterKinds.SPACE && kind != OPEN && kind != CLOSE) {
                return false;
            }
        }
        return false;
    }
}
