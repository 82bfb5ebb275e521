package groundswell.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * Cuts cleaned text into sentences and words by Unicode text segmentation (UAX #29; dictionaries for Chinese, Japanese
 * and Thai) as ICU implements it. One instance serves one thread.
 */
public final class Words {
    /** Version of segmentation and folding: written with every release, because counts depend on it. */
    public static final String VERSION = "1";

    private final BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
    private final RuleBasedBreakIterator words = (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);

    /**
     * Returns the words of the text in lower case, joined by a space within a sentence and by a newline between
     * sentences; sentences without a word are left out. An English possessive ending is dropped. Numbers are words,
     * punctuation and symbols are none. Any n-gram is thus a stretch of one line.
     */
    public String of(String text) {
        if (text.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length());
        sentences.setText(text);
        words.setText(text);
        int sentenceEnd = nextSentenceEnd(text);
        boolean atStart = true;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            while (start >= sentenceEnd) {
                sentenceEnd = nextSentenceEnd(text);
                atStart = true;
            }
            if (words.getRuleStatus() >= RuleBasedBreakIterator.WORD_NUMBER) {
                if (out.length() > 0) {
                    out.append(atStart ? '\n' : ' ');
                }
                appendFolded(out, text, start, end);
                atStart = false;
            }
        }
        return out.toString();
    }

    /** Returns the number of words in a text made by {@link #of}. */
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

    /** A full stop after a single capital letter or a title ends no sentence. */
    private int nextSentenceEnd(String text) {
        int end = sentences.next();
        while (end != BreakIterator.DONE && end < text.length() && endsWithAbbreviation(text, end)) {
            end = sentences.next();
        }
        return end == BreakIterator.DONE ? Integer.MAX_VALUE : end;
    }

    private static boolean endsWithAbbreviation(String text, int end) {
        int stop = end;
        while (stop > 0 && text.charAt(stop - 1) == ' ') {
            stop--;
        }
        if (stop < 2 || text.charAt(stop - 1) != '.') {
            return false;
        }
        int from = stop - 1;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        int letters = stop - 1 - from;
        if (letters == 1) {
            return Character.isUpperCase(text.charAt(from));
        }
        return switch (text.substring(from, stop - 1)) {
            case "Mr",
                    "Mrs",
                    "Ms",
                    "Dr",
                    "St",
                    "Gen",
                    "Lt",
                    "Col",
                    "Sgt",
                    "Sen",
                    "Rep",
                    "Gov",
                    "Prof",
                    "Rev",
                    "Jan",
                    "Feb",
                    "Aug",
                    "Sept",
                    "Oct",
                    "Nov",
                    "Dec",
                    "Sr",
                    "Sra",
                    "No",
                    "vs" -> true;
            default -> false;
        };
    }

    private static void appendFolded(StringBuilder out, String text, int start, int end) {
        int stop = end;
        if (end - start > 2 && text.charAt(end - 2) == '\'' && (text.charAt(end - 1) | 0x20) == 's') {
            stop = end - 2;
        }
        for (int i = start; i < stop; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                out.append(text.substring(i, stop).toLowerCase(Locale.ROOT));
                return;
            }
            out.append(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
        }
    }
}
