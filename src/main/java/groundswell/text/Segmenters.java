package groundswell.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;

/** Chooses what cuts texts that spaces do not cut. */
final class Segmenters {
    private Segmenters() {}

    /**
     * Returns the dictionary of a language, null for a language whose words are parted by spaces.
     *
     * @throws IllegalStateException where the jar with the dictionary is not on the class path
     */
    static Segmenter forLanguage(String code) {
        try {
            return switch (code) {
                case "ko" -> new KoreanWords();
                case "ja" -> new JapaneseWords();
                case "zh" -> new ChineseWords();
                default -> null;
            };
        } catch (NoClassDefFoundError e) {
            throw missing(code, e);
        }
    }

    /** Returns what is thrown where the dictionary of a language is not there. */
    static IllegalStateException missing(String code, NoClassDefFoundError cause) {
        return new IllegalStateException(
                "texts in " + code
                        + " need the side jars of lucene-core, lucene-analysis-common, lucene-analysis-nori"
                        + " (ko), lucene-analysis-kuromoji (ja) and hanlp (zh): give them with --jars",
                cause);
    }

    /** Returns ICU's word break iterator, with its dictionaries for Thai, Lao, Khmer, Burmese, Chinese and Japanese. */
    static Segmenter unspaced() {
        RuleBasedBreakIterator words = (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);
        return (text, out) -> {
            words.setText(text);
            int start = words.first();
            for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
                if (words.getRuleStatus() >= RuleBasedBreakIterator.WORD_NUMBER) {
                    write(text.substring(start, end), out);
                }
            }
        };
    }

    /** Writes a word with its capitals; spaces in it are left out. */
    static void write(CharSequence word, TokenWriter out) {
        boolean begun = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c <= ' ') {
                continue;
            }
            if (!begun) {
                out.begin(word.length());
                begun = true;
            }
            char lower = Character.toLowerCase(c);
            if (lower == c) {
                out.add(c);
            } else {
                out.addCapital(lower);
            }
        }
    }

    /** Returns whether a token of punctuation ends a sentence. */
    static boolean isSentenceEnd(CharSequence token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == '.' || c == '\n' || CharacterKinds.of(c) == CharacterKinds.END) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a token has a letter or digit. */
    static boolean isWord(CharSequence token) {
        for (int i = 0; i < token.length(); i++) {
            if (Character.isLetterOrDigit(token.charAt(i)) || Character.isHighSurrogate(token.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether all characters are digits or what stands in numbers. */
    static boolean isNumber(CharSequence token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (!Character.isDigit(c) && ".,%".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
