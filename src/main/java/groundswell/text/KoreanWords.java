package groundswell.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.Dictionary;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Cuts Korean by the dictionary of Lucene's nori: nouns, foreign words, numbers, and the stems of verbs and adjectives in
 * their dictionary form; particles, endings and affixes are left out.
 */
final class KoreanWords implements Segmenter {
    static final UserDictionary NAMES = names();

    private final KoreanTokenizer tokenizer = new KoreanTokenizer(
            AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, NAMES, KoreanTokenizer.DecompoundMode.NONE, false, false);
    private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    private final PartOfSpeechAttribute speech = tokenizer.addAttribute(PartOfSpeechAttribute.class);

    private static UserDictionary names() {
        try (Reader in = new InputStreamReader(
                KoreanWords.class.getResourceAsStream("/groundswell/korean_words.txt"), StandardCharsets.UTF_8)) {
            return UserDictionary.open(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void cut(String text, TokenWriter out) {
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                write(out);
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(TokenWriter out) {
        POS.Tag tag = speech.getLeftPOS();
        switch (tag) {
            case SF -> out.endSentence();
            case VV, VA -> Segmenters.write(stem() + "\ub2e4", out);
            case NNG, NNP, NNB, NNBC, NP, NR, XR, MM, MAG, MAJ, SL, SH, SN, UNKNOWN -> {
                if (Segmenters.isWord(term)) {
                    Segmenters.write(term, out);
                } else if (Segmenters.isSentenceEnd(term)) {
                    out.endSentence();
                }
            }
            default -> {
                if (Segmenters.isSentenceEnd(term) && !Segmenters.isWord(term)) {
                    out.endSentence();
                }
            }
        }
    }

    /** Of a word and its endings in one, only the first part is the stem. */
    private String stem() {
        Dictionary.Morpheme[] morphemes = speech.getMorphemes();
        return speech.getPOSType() == POS.Type.INFLECT && morphemes != null && morphemes.length > 0
                ? morphemes[0].surfaceForm
                : term.toString();
    }
}
