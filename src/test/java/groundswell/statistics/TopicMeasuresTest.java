package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Coherence on nine titles that gensim's tests use, and class-based TF-IDF on two made classes: printed figures. */
class TopicMeasuresTest {
    private static final List<Set<String>> TITLES = Stream.of(
                    "human interface computer",
                    "survey user computer system response time",
                    "eps user interface system",
                    "system human system eps",
                    "user response time",
                    "trees",
                    "graph trees",
                    "graph minors trees",
                    "graph minors survey")
            .map(title -> Set.copyOf(Stream.of(title.split(" ", -1)).collect(Collectors.toSet())))
            .toList();

    @Test
    void coherenceIsThatOfThePrintedFigures() {
        assertCoherence(-0.760725, -0.405465, 0.276803, "human", "computer", "system", "interface");
        assertCoherence(-13.449306, -2.890372, -0.221157, "graph", "minors", "trees", "eps");
        assertCoherence(-17.75585, -3.988984, -0.410217, "user", "graph", "minors", "system");
        assertCoherence(-9.19071, -1.791759, -0.023973, "time", "graph", "survey", "minors");
    }

    @Test
    void npmiHasItsClosedForms() {
        // Words in the documents {111, 011, 011}: two of them are always together, the third is in one document.
        long[][] both = {{}, {1}, {1, 3}};
        assertEquals(1 / 3.0, Coherence.of(new long[] {1, 3, 3}, both, 3).npmi(), 1e-9);
        long[][] one = {{}, {1}, {1, 1}};
        assertEquals(
                Math.log(3 / 4.0) / -Math.log(1 / 3.0),
                Coherence.of(new long[] {2, 2, 2}, one, 3).npmi(),
                1e-9);
    }

    @Test
    void classTfIdfIsThatOfThePrintedFigures() {
        // storm flood rain the vote senate bill
        double[][] scores = ClassTfIdf.of(new double[][] {{2, 1, 1, 3, 0, 0, 0}, {0, 0, 0, 2, 2, 1, 1}});
        double[] first = {0.396084, 0.277987, 0.277987, 0.33791};
        double[] second = {0.262819, 0.462098, 0.324318, 0.324318};
        for (int i = 0; i < first.length; i++) {
            assertEquals(first[i], scores[0][i], 5e-7);
            assertEquals(second[i], scores[1][i + 3], 5e-7);
        }
        assertEquals(0, scores[0][4], 0);
    }

    private static void assertCoherence(double umass, double mimno, double npmi, String... words) {
        long[] holding = new long[words.length];
        long[][] both = new long[words.length][words.length];
        for (int i = 0; i < words.length; i++) {
            for (int j = 0; j < words.length; j++) {
                String one = words[i];
                String other = words[j];
                both[i][j] = TITLES.stream()
                        .filter(title -> title.contains(one) && title.contains(other))
                        .count();
            }
            holding[i] = both[i][i];
        }
        Coherence coherence = Coherence.of(holding, both, TITLES.size());
        assertEquals(umass, coherence.umass(), 5e-7);
        assertEquals(npmi, coherence.npmi(), 5e-7);
        assertEquals(mimno, Coherence.mimno(holding, both), 5e-7);
    }
}
