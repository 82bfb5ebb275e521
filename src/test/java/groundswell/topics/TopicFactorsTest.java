package groundswell.topics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import groundswell.testing.SharedSpark;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.junit.jupiter.api.Test;

class TopicFactorsTest {
    private static final double HALF = Math.sqrt(0.5);

    @Test
    void storiesOfTwoPartsGiveThemBack() {
        List<Vector> stories = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            stories.add(Vectors.sparse(5, new int[] {0, 1}, new double[] {HALF, HALF}));
            stories.add(Vectors.sparse(5, new int[] {2, 3}, new double[] {0.6, 0.8}));
        }
        // Both in one story; nothing is known of the last word.
        stories.add(Vectors.dense(HALF * HALF, HALF * HALF, HALF * 0.6, HALF * 0.8, 0));
        double[][] factors = {{0.6, 0.5, 0.3, 0.2, 0}, {0.2, 0.1, 0.5, 0.7, 0}, {0, 0, 0, 0, 0}};
        JavaRDD<Vector> rows = JavaSparkContext.fromSparkContext(
                        SharedSpark.session().sparkContext())
                .parallelize(stories, 2);
        TopicFactors.improve(rows, factors);
        assertArrayEquals(new double[] {HALF, HALF, 0, 0, 0}, factors[0], 1e-4);
        assertArrayEquals(new double[] {0, 0, 0.6, 0.8, 0}, factors[1], 1e-4);
        assertArrayEquals(new double[5], factors[2], 0);
    }
}
