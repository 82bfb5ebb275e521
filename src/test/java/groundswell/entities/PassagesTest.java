package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final String LONG = "Once upon a time there was a small town by the river, and in it lived Orrin for"
            + " many years with all of the people who came from elsewhere.";

    private static String around(String text, String name) {
        NameTokens tokens = NameTokens.of(text);
        int sentence = 0;
        for (int i = 0; i < tokens.sentences().size(); i++) {
            sentence = tokens.text()
                            .substring(tokens.start(tokens.sentences().get(i)[0]))
                            .contains(name)
                    ? i
                    : sentence;
        }
        int[] within = tokens.sentences().get(sentence);
        int from = within[0];
        while (!tokens.text().startsWith(name, tokens.start(from))) {
            from++;
        }
        int to = from;
        while (tokens.end(to) < tokens.start(from) + name.length()) {
            to++;
        }
        int[] passage = Passages.around(tokens, within, from, to + 1);
        return tokens.text().substring(tokens.start(passage[0]), tokens.end(passage[1] - 1));
    }

    @Test
    void aPassageHasFiveTokensBeforeAndAfterTheName() {
        assertEquals(", and in it lived Orrin for many years with all", around(LONG, "Orrin"));
    }

    @Test
    void itEndsWithTheSentence() {
        assertEquals("We met Orrin there.", around("It rained. We met Orrin there. It was late then.", "Orrin"));
    }

    @Test
    void aSentenceOfWhichLittleWouldBeLeftIsTakenWhole() {
        assertEquals(
                "And so we then all went to Orrin by way of the old road.",
                around("And so we then all went to Orrin by way of the old road.", "Orrin"));
    }

    @Test
    void itEndsWithinNoName() {
        assertEquals(
                "Ana Maria Sorvel that of her man Orrin had been read to Varna Oil Workers",
                around(
                        "Then the old will of Ana Maria Sorvel that of her man Orrin had been read to Varna Oil"
                                + " Workers who stood there and waited for it.",
                        "Orrin"));
    }

    private static NavigableMap<Integer, Integer> added(int[]... passages) {
        NavigableMap<Integer, Integer> all = new TreeMap<>();
        List.of(passages).forEach(passage -> Passages.add(all, passage[0], passage[1]));
        return all;
    }

    @Test
    void passagesThatOverlapBecomeOne() {
        assertEquals(
                Map.of(0, 5, 9, 30, 30, 35),
                added(
                        new int[] {0, 5},
                        new int[] {10, 20},
                        new int[] {22, 30},
                        new int[] {30, 35},
                        new int[] {9, 11},
                        new int[] {19, 23}));
        assertEquals(Map.of(1, 9), added(new int[] {3, 4}, new int[] {6, 7}, new int[] {1, 9}));
        assertEquals(Map.of(1, 9), added(new int[] {1, 9}, new int[] {3, 4}));
    }
}
