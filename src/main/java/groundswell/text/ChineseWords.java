package groundswell.text;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.Set;

/** Cuts Chinese by the dictionary and name recognition of HanLP. */
final class ChineseWords implements Segmenter {
    /** Longer stretches without a sentence end are cut there. */
    private static final int LONGEST = 500;

    private static final int LONGEST_UNKNOWN = 4;

    /** Kinds of words that words are made of: adjectives, nouns, morphemes, abbreviations, verbal morphemes. */
    private static final Set<String> JOINING =
            Set.of("a", "ag", "b", "g", "j", "n", "ng", "nz", "v", "vg", "x", "nrf", "nr", "ns");

    private static final StopWords GRAMMAR = StopWords.of("zh", List.of());

    private final Segment segment =
            new ViterbiSegment().enableNameRecognize(true).enableCustomDictionary(false);

    @Override
    public void cut(String text, TokenWriter out) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && end - start < LONGEST && !isEnd(text.charAt(end))) {
                end++;
            }
            if (end > start && end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
                end--;
            }
            write(segment.seg(text.substring(start, end)), out);
            if (end < text.length() && isEnd(text.charAt(end))) {
                out.endSentence();
                end++;
            }
            start = end == start ? end + 1 : end;
        }
    }

    private static boolean isEnd(char c) {
        return c == '\n' || CharacterKinds.of(c) == CharacterKinds.END;
    }

    /** Single characters that follow each other are a word that the dictionary does not know, unless they are grammar. */
    private static void write(List<Term> terms, TokenWriter out) {
        StringBuilder unknown = new StringBuilder();
        for (Term term : terms) {
            if (mayJoin(term)) {
                unknown.append(term.word);
                continue;
            }
            flush(unknown, out);
            if (Segmenters.isWord(term.word)) {
                Segmenters.write(term.word, out);
            } else if (term.word.equals(";") || term.word.equals("\uff1b")) {
                out.endSentence();
            }
        }
        flush(unknown, out);
    }

    private static void flush(StringBuilder unknown, TokenWriter out) {
        if (unknown.length() > 0 && unknown.length() <= LONGEST_UNKNOWN) {
            Segmenters.write(unknown, out);
        } else {
            for (int i = 0; i < unknown.length(); i++) {
                Segmenters.write(unknown.substring(i, i + 1), out);
            }
        }
        unknown.setLength(0);
    }

    private static boolean mayJoin(Term term) {
        if (term.word.length() != 1 || CharacterKinds.of(term.word.charAt(0)) != CharacterKinds.UNSPACED) {
            return false;
        }
        String nature = term.nature.toString();
        return JOINING.contains(nature) && !GRAMMAR.contains(term.word);
    }
}
