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

/** Picks what in an article may be a name that is not known, with a passage around the first place that has it. */
final class Candidates {
    /**
     * What {@link #of} returns: definition is the acronym of a long form, null for a candidate; from and to are the passage's
     * first token and the token after its last; place is that of the passage in an order by chance.
     */
    static final StructType SCHEMA =
            StructType.fromDDL("surface string, definition string, article_id string, from int, to int, place long");

    private Candidates() {}

    /**
     * Returns the candidates and the definitions of acronyms of a row (article_id, body_text).
     *
     * @param heads whether names are told by the heads of English ones too
     */
    static Iterator<Row> of(Row article, Gazetteer gazetteer, boolean heads) {
        String id = article.getString(0);
        NameTokens tokens = NameTokens.of(article.getString(1));
        Map<String, int[]> first = new LinkedHashMap<>();
        for (int[] sentence : tokens.sentences()) {
            if (!NameFinder.isHeadline(tokens, sentence)) {
                addStretches(tokens, sentence, gazetteer, first);
                for (Name name : heads ? HeadNames.in(tokens, sentence) : List.<Name>of()) {
                    add(tokens, sentence, name.from(), name.to(), gazetteer, first);
                }
            }
        }
        Stream<Row> candidates = first.entrySet().stream().map(entry -> {
            int[] passage = entry.getValue();
            return RowFactory.create(entry.getKey(), null, id, passage[0], passage[1], hash(id, passage[0]));
        });
        Map<String, String> definitions = new TreeMap<>();
        for (AcronymDefinitions.Definition definition : AcronymDefinitions.in(tokens)) {
            definitions.put(tokens.surface(definition.from(), definition.to()), definition.acronym());
        }
        return Stream.concat(
                        candidates,
                        definitions.entrySet().stream()
                                .map(entry -> RowFactory.create(entry.getKey(), entry.getValue(), id, 0, 0, 0L)))
                .iterator();
    }

    private static void addStretches(NameTokens tokens, int[] sentence, Gazetteer gazetteer, Map<String, int[]> first) {
        int to;
        for (int i = sentence[0]; i < sentence[1]; i = to) {
            to = i + 1;
            if (tokens.isCapitalised(i)) {
                to = end(tokens, i, sentence[1]);
                boolean isWord = i == sentence[0] && to == i + 1;
                if (!isWord) {
                    add(tokens, sentence, i, to, gazetteer, first);
                }
            }
        }
    }

    private static void add(
            NameTokens tokens, int[] sentence, int from, int to, Gazetteer gazetteer, Map<String, int[]> first) {
        int start = from;
        while (start < to && isBeforeName(tokens, start)) {
            start++;
        }
        String surface = tokens.surface(start, to);
        if (start < to && !first.containsKey(surface) && isUnknown(surface, gazetteer)) {
            first.put(surface, Passages.around(tokens, sentence, start, to));
        }
    }

    /** Returns whether a capitalised word is none of the name after it: a title, or a word that begins a sentence. */
    private static boolean isBeforeName(NameTokens tokens, int i) {
        return NameBounds.isTitle(tokens, i) || (tokens.isWord(i) && WordLists.isNoName(tokens.token(i)));
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

    /** A place in an order that has nothing to do with the articles' (FNV-1a, mixed). */
    private static long hash(String id, int from) {
        long hash = 0xcbf29ce484222325L ^ from;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        return hash ^ hash >>> 32;
    }
}
