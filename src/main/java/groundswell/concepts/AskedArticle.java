package groundswell.concepts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An article of which questions are asked: where the words of a vocabulary stand in it. */
final class AskedArticle {
    private final List<String> words = new ArrayList<>();
    private final BitSet sentenceStarts = new BitSet();
    private final Map<Integer, List<Integer>> placesByNumber = new HashMap<>();
    private final Map<String, NamedEntity> entities;
    private final int titleEnd;

    /**
     * How often a concept's entity is named.
     *
     * @param mentions times
     * @param inTitle whether in the title too
     */
    record NamedEntity(long mentions, boolean inTitle) {}

    /**
     * @param title words, a sentence a line, see {@link groundswell.text.Tokens#words}; may be null
     * @param body as title
     * @param entities by name or id as the questions write them
     */
    AskedArticle(String title, String body, Map<String, NamedEntity> entities, Vocabulary vocabulary) {
        this.entities = entities;
        add(title, vocabulary);
        titleEnd = words.size();
        // No place near the end of the title is near one at the beginning of the body.
        for (int i = 0; i <= QuestionParser.FARTHEST; i++) {
            words.add("");
        }
        add(body, vocabulary);
    }

    int titleEnd() {
        return titleEnd;
    }

    NamedEntity entity(String name) {
        return entities.get(name);
    }

    /** Returns the places of a word of the vocabulary, ascending. */
    List<Integer> places(int number) {
        return placesByNumber.getOrDefault(number, List.of());
    }

    boolean startsSentence(int place) {
        return sentenceStarts.get(place);
    }

    /** Returns the words of a stretch. */
    String words(int from, int to) {
        return String.join(" ", words.subList(from, to));
    }

    private void add(String text, Vocabulary vocabulary) {
        if (text == null || text.isEmpty()) {
            return;
        }
        int start = 0;
        sentenceStarts.set(words.size());
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            if (c != ' ' && c != '\n') {
                continue;
            }
            if (i > start) {
                String word = text.substring(start, i);
                for (int number : vocabulary.numbers(word)) {
                    placesByNumber
                            .computeIfAbsent(number, any -> new ArrayList<>())
                            .add(words.size());
                }
                words.add(word);
            }
            if (c == '\n') {
                sentenceStarts.set(words.size());
            }
            start = i + 1;
        }
    }
}
