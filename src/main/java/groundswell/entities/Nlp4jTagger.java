package groundswell.entities;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Names in English by NLP4J (Choi, "Dynamic Feature Induction", NAACL 2016) with the model that Emory University trained
 * on OntoNotes. Loading takes half a minute and 1.5 GB of heap, once a JVM; one instance serves any number of threads.
 */
final class Nlp4jTagger implements Tagger {
    private static final String PATH = "edu/emory/mathcs/nlp/";

    /** Its default configuration but for the parser, which finding names does not need. */
    private static final String CONFIGURATION = """
            <configuration>
              <tsv><column index="1" field="form"/></tsv>
              <lexica>
                <ambiguity_classes field="word_form_simplified_lowercase">%1$slexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
                <word_clusters field="word_form_simplified_lowercase">%1$slexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
                <word_embeddings field="word_form_undigitalized">%1$slexica/en-word-embeddings-undigitalized.xz</word_embeddings>
                <named_entity_gazetteers field="word_form_simplified">%1$slexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
              </lexica>
              <models>
                <pos>%1$smodels/en-pos.xz</pos>
                <ner>%1$smodels/en-ner.xz</ner>
              </models>
            </configuration>
            """.formatted(PATH);

    private static SoftReference<Nlp4jTagger> shared = new SoftReference<>(null);

    private final NLPDecoder decoder;
    private final Nlp4jDictionaries dictionaries;

    private Nlp4jTagger() {
        decoder = new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
        dictionaries = new Nlp4jDictionaries(decoder);
    }

    /** Returns whether its code and its model are on the class path. */
    static boolean isAvailable() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? Nlp4jTagger.class.getClassLoader() : context;
        return loader.getResource(PATH + "models/en-ner.xz") != null
                && loader.getResource(PATH + "decode/NLPDecoder.class") != null;
    }

    /**
     * Returns the tagger of this JVM, which is loaded where it is not there. It takes a gigabyte: where memory is short and
     * nobody uses it, it goes.
     */
    static synchronized Nlp4jTagger shared() {
        Nlp4jTagger tagger = shared.get();
        if (tagger == null) {
            tagger = new Nlp4jTagger();
            shared = new SoftReference<>(tagger);
        }
        return tagger;
    }

    @Override
    public List<TaggedSpan> tag(String sentence) {
        if (sentence.isBlank()) {
            return List.of();
        }
        NLPNode[] nodes = decoder.decode(sentence);
        List<TaggedSpan> spans = new ArrayList<>();
        int start = -1;
        for (NLPNode node : nodes) {
            String tag = node.getNamedEntityTag();
            if (tag == null || tag.length() < 3) {
                start = -1;
                continue;
            }
            char place = tag.charAt(0);
            if (place == 'B' || place == 'U' || start < 0) {
                start = node.getStartOffset();
            }
            if (place == 'L' || place == 'U') {
                add(start, Math.min(node.getEndOffset(), sentence.length()), tag.substring(2), spans);
                start = -1;
            }
        }
        return spans;
    }

    /** Returns what the dictionaries know of a form. */
    double[] features(String form) {
        return dictionaries.features(form);
    }

    @Override
    public double[] evidence(String form) {
        return dictionaries.evidence(form);
    }

    private static void add(int start, int end, String kind, List<TaggedSpan> spans) {
        switch (kind) {
            case "PERSON" -> spans.add(new TaggedSpan(start, end, NameType.PERSON));
            case "ORG" -> spans.add(new TaggedSpan(start, end, NameType.ORGANIZATION));
            case "GPE", "LOC", "FAC" -> spans.add(new TaggedSpan(start, end, NameType.LOCATION));
            case "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE" ->
                spans.add(new TaggedSpan(start, end, null));
            default -> {
                // Dates and amounts are no names.
            }
        }
    }
}
