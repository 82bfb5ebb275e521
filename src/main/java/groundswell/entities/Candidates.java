package groundswell.entities;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Picks what in an article may be a name that is not known, with the first sentence that holds it. */
final class Candidates {
    /** Most tokens of a sentence that is tagged before longer ones. */
    private static final int SHORT = 20;

    /** What {@link #of} returns: definition is the acronym of a long form, null for a candidate. */
    static final StructType SCHEMA =
            StructType.fromDDL("surface string, definition string, article_id string, sentence int, place long");

    private Candidates() {}

    /** Returns the candidates and the definitions of acronyms of a row (article_id, body_text). */
    static Iterator<Row> of(Row article, Gazetteer gazetteer) {
        String id = article.getString(0);
        NameTokens tokens = NameTokens.of(article.getString(1));
        Map<String, Integer> first = new LinkedHashMap<>();
        int number = 0;
        for (int[] sentence : tokens.sentences()) {
            if (!NameFinder.isHeadline(tokens, sentence)) {
                for (int i = sentence[0]; i < sentence[1]; i++) {
                    if (tokens.isCapitalised(i)) {
                        int to = end(tokens, i, sentence[1]);
                        boolean isWord = i == sentence[0] && to == i + 1;
                        String surface = tokens.surface(i, to);
                        if (!isWord && isUnknown(surface, gazetteer)) {
                            first.putIfAbsent(surface, number);
                        }
                        i = to - 1;
                    }
                }
            }
            number++;
        }
        Map<String, String> definitions = new TreeMap<>();
        for (AcronymDefinitions.Definition definition : AcronymDefinitions.in(tokens)) {
            definitions.put(tokens.surface(definition.from(), definition.to()), definition.acronym());
        }
        return Stream.concat(
                        first.entrySet().stream()
                                .map(entry -> RowFactory.create(
                                        entry.getKey(),
                                        null,
                                        id,
                                        entry.getValue(),
                                        place(id, entry.getValue(), tokens.sentences()))),
                        definitions.entrySet().stream()
                                .map(entry -> RowFactory.create(entry.getKey(), entry.getValue(), id, 0, 0L)))
                .iterator();
    }

    /** Returns whether a form may be a name of its own. */
    static boolean isUnknown(String surface, Gazetteer gazetteer) {
        Gazetteer.Entry known = gazetteer.find(surface);
        return (known == null || known.evidence().equals("place")) && !WordLists.isNoName(surface);
    }

    /** Returns where a stretch of capitalised words and what hyphens join to them ends, that begins at a token. */
    static int end(NameTokens tokens, int from, int last) {
        int to = from + 1;
        while (to < last) {
            if (tokens.isCapitalised(to)) {
                to++;
            } else if (tokens.is(to, NameTokens.HYPHEN) && to + 1 < last && tokens.isWord(to + 1)) {
                to += 2;
            } else {
                break;
            }
        }
        return to;
    }

    /** Returns the place of a sentence in the order in which they are tagged: long ones, which cost more, after all others. */
    private static long place(String id, int number, List<int[]> sentences) {
        int[] sentence = sentences.get(number);
        long hash = hash(id, number) >>> 2;
        return sentence[1] - sentence[0] > SHORT ? hash | Long.MIN_VALUE >>> 1 : hash;
    }

    /** A place in an order that has nothing to do with the articles' (FNV-1a, mixed). */
    private static long hash(String id, int sentence) {
        long hash = 0xcbf29ce484222325L ^ sentence;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        return hash ^ hash >>> 32;
    }
}
