package groundswell.text;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/** Cuts Chinese by the dictionary and name recognition of HanLP. */
final class ChineseWords implements Segmenter {
    /** Longer stretches without a sentence end are cut there. */
    private static final int LONGEST = 500;

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

    private static void write(List<Term> terms, TokenWriter out) {
        for (Term term : terms) {
            if (Segmenters.isWord(term.word)) {
                Segmenters.write(term.word, out);
            } else if (term.word.equals(";") || term.word.equals("\uff1b")) {
                out.endSentence();
            }
        }
    }
}
