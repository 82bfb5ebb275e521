package groundswell.topics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.testing.SharedSpark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.junit.jupiter.api.Test;

class WordNetworkTest {
    /** Words 0 and 1 are together in four of ten stories, 0 and 2 in three, 3 and 4 in two. */
    private static List<Vector> stories() {
        List<Vector> stories = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            stories.add(story(0, 1));
        }
        for (int i = 0; i < 3; i++) {
            stories.add(story(0, 2));
        }
        stories.add(story(3, 4));
        stories.add(story(3, 4));
        stories.add(story(4));
        return stories;
    }

    @Test
    void aWordIsWhatItStandsWithMoreThanByChance() {
        List<Vector> network = WordNetwork.of(documents(stories(), 2), 10, 5).collect();
        // 3 and 4 are together too seldom: they have no links.
        assertEquals(3, network.size());
        // Word 0 is in 7 stories: both of its links have a mutual information of ln(10 / 7).
        assertArrayEquals(new double[] {10, 95, 95, 0, 0}, network.get(0).toArray(), 1e-9);
        assertArrayEquals(new double[] {190, 10, 0, 0, 0}, network.get(1).toArray(), 1e-9);
    }

    @Test
    void whatIsTogetherAsOftenAsByChanceIsNoLink() {
        List<Vector> stories = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            stories.add(i < 4 ? story(0, 1) : i < 8 ? story(0, 2) : i < 12 ? story(1, 2) : story(2));
        }
        // 0 and 1 are in 8 of 16 each, together in 4; 2 is in 12, and with each of them in 4, less than by chance.
        assertEquals(List.of(), WordNetwork.of(documents(stories, 2), 16, 3).collect());
    }

    @Test
    void theOrderOfStoriesChangesNoBit() {
        List<Vector> shuffled = stories();
        Collections.shuffle(shuffled, new Random(1));
        assertEquals(
                WordNetwork.of(documents(stories(), 1), 10, 5).collect(),
                WordNetwork.of(documents(shuffled, 2), 10, 5).collect());
    }

    @Test
    void manyWordsDoNotFit() {
        assertTrue(WordNetwork.fits(10_000));
        assertFalse(WordNetwork.fits(10_001));
    }

    private static Vector story(int... words) {
        double[] ones = new double[words.length];
        java.util.Arrays.fill(ones, 1);
        return Vectors.sparse(5, words, ones);
    }

    private static JavaRDD<Vector> documents(List<Vector> stories, int partitions) {
        return JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext())
                .parallelize(stories, partitions);
    }
}
