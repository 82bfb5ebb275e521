package groundswell.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts Japanese by the dictionary of Lucene's kuromoji: nouns with their suffix ({@code 新聞社}), numbers, and verbs and
 * adjectives in their dictionary form; particles, auxiliaries and forms of address are left out.
 */
final class JapaneseWords implements Segmenter {
    private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.NORMAL);
    private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    private final PartOfSpeechAttribute speech = tokenizer.addAttribute(PartOfSpeechAttribute.class);
    private final BaseFormAttribute base = tokenizer.addAttribute(BaseFormAttribute.class);
    private final StringBuilder noun = new StringBuilder();

    @Override
    public void cut(String text, TokenWriter out) {
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                write(out);
            }
            flush(out);
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(TokenWriter out) {
        String tag = speech.getPartOfSpeech();
        boolean isWord = Segmenters.isWord(term);
        boolean isSuffix = tag.startsWith("\u540d\u8a5e-\u63a5\u5c3e");
        if (isWord && isSuffix && noun.length() > 0 && !isAside(tag)) {
            noun.append(term);
            flush(out);
            return;
        }
        flush(out);
        if (!isWord) {
            if (Segmenters.isSentenceEnd(term)) {
                out.endSentence();
            }
        } else if (tag.startsWith("\u540d\u8a5e-\u56fa\u6709")
                || tag.startsWith("\u540d\u8a5e-\u4e00\u822c")
                || tag.startsWith("\u540d\u8a5e-\u30b5\u5909")) {
            noun.append(term);
        } else if (isGrammar(tag)) {
            return;
        } else if (tag.startsWith("\u540d\u8a5e")) {
            Segmenters.write(term, out);
        } else if (tag.startsWith("\u52d5\u8a5e") || tag.startsWith("\u5f62\u5bb9\u8a5e")) {
            String form = base.getBaseForm();
            Segmenters.write(form == null ? term : form, out);
        } else if (tag.startsWith("\u526f\u8a5e") || tag.startsWith("\u9023\u4f53\u8a5e")) {
            Segmenters.write(term, out);
        }
    }

    /** Returns whether a noun, verb or adjective only serves another word. */
    private static boolean isGrammar(String tag) {
        return tag.contains("-\u975e\u81ea\u7acb")
                || tag.startsWith("\u52d5\u8a5e-\u63a5\u5c3e")
                || tag.contains("-\u4ee3\u540d\u8a5e");
    }

    /** Suffixes of persons, of counting and of grammar do not belong to the noun. */
    private static boolean isAside(String tag) {
        return !(tag.endsWith("-\u4e00\u822c") || tag.endsWith("-\u5730\u57df"));
    }

    private void flush(TokenWriter out) {
        if (noun.length() > 0) {
            Segmenters.write(noun, out);
            noun.setLength(0);
        }
    }
}
