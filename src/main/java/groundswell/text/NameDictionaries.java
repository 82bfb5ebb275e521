package groundswell.text;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import groundswell.text.NameWords.Cut;
import groundswell.text.NameWords.Kind;
import groundswell.text.NameWords.Tagged;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeFactory;

/** What the dictionaries of {@link NameWords} know, in a class of its own: without their jars it cannot be loaded. */
final class NameDictionaries {
    /** Longer stretches of Chinese are cut there: names are looked for in one at a time. */
    private static final int LONGEST = 500;

    private NameDictionaries() {}

    static Cut chinese() {
        Segment segment = new ViterbiSegment()
                .enableAllNamedEntityRecognize(true)
                .enableCustomDictionary(false)
                .enableOffset(true);
        return text -> {
            List<Tagged> words = new ArrayList<>();
            int start = 0;
            while (start < text.length()) {
                int end = start;
                while (end < text.length() && end - start < LONGEST && text.charAt(end) != '\n') {
                    end++;
                }
                for (Term term : segment.seg(text.substring(start, end))) {
                    int from = start + term.offset;
                    if (!term.word.isBlank()) {
                        words.add(new Tagged(from, from + term.word.length(), chinese(term.nature.toString())));
                    }
                }
                start = end == start ? end + 1 : end;
            }
            return words;
        };
    }

    private static Kind chinese(String nature) {
        if (nature.startsWith("nr")) {
            return Kind.PERSON;
        }
        if (nature.startsWith("ns")) {
            return Kind.LOCATION;
        }
        if (nature.startsWith("nt") || nature.equals("nit")) {
            return Kind.ORGANIZATION;
        }
        return nature.startsWith("n") ? Kind.NOUN : Kind.OTHER;
    }

    static Cut japanese() {
        JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, false, JapaneseTokenizer.Mode.NORMAL);
        var speech = tokenizer.addAttribute(org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute.class);
        return text -> lucene(tokenizer, text, () -> japanese(speech.getPartOfSpeech()));
    }

    private static Kind japanese(String tag) {
        String[] parts = tag.split("-", -1);
        if (!parts[0].equals("名詞")) {
            return Kind.OTHER;
        }
        String second = parts.length > 1 ? parts[1] : "";
        String third = parts.length > 2 ? parts[2] : "";
        String fourth = parts.length > 3 ? parts[3] : "";
        return switch (second) {
            case "固有名詞" ->
                switch (third) {
                    case "人名" -> fourth.equals("姓") ? Kind.SURNAME : fourth.equals("名") ? Kind.GIVEN_NAME : Kind.PERSON;
                    case "地域" -> Kind.LOCATION;
                    case "組織" -> Kind.ORGANIZATION;
                    default -> Kind.NAME;
                };
            case "接尾" -> third.equals("一般") || third.equals("地域") ? Kind.SUFFIX : Kind.OTHER;
            case "一般", "サ変接続" -> Kind.NOUN;
            default -> Kind.OTHER;
        };
    }

    static Cut korean() {
        KoreanTokenizer tokenizer = new KoreanTokenizer(
                AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY,
                KoreanWords.NAMES,
                KoreanTokenizer.DecompoundMode.NONE,
                false,
                false);
        var speech = tokenizer.addAttribute(org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute.class);
        return text -> lucene(tokenizer, text, () -> korean(speech.getLeftPOS()));
    }

    private static Kind korean(POS.Tag tag) {
        return switch (tag) {
            case NNP -> Kind.NAME;
            case NNG, SL, UNKNOWN -> Kind.NOUN;
            case XSN -> Kind.SUFFIX;
            default -> Kind.OTHER;
        };
    }

    private static List<Tagged> lucene(Tokenizer tokenizer, String text, Supplier<Kind> kind) {
        OffsetAttribute offsets = tokenizer.addAttribute(OffsetAttribute.class);
        List<Tagged> words = new ArrayList<>();
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                if (!text.substring(offsets.startOffset(), offsets.endOffset()).isBlank()) {
                    words.add(new Tagged(offsets.startOffset(), offsets.endOffset(), kind.get()));
                }
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
