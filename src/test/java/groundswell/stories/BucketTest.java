package groundswell.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BucketTest {
    @Test
    void everyTwoTextsWithinTheWindowAreAPairWhereTheyAreFew() {
        Bucket bucket = new Bucket(3);
        Set<String> pairs = new TreeSet<>();
        int[][] days = {{0, 0}, {1, 9}, {4, 4}, {5, 5}, {12, 12}, {13, 13}};
        for (int text = 0; text < days.length; text++) {
            pairs.addAll(add(bucket, text, days[text][0], days[text][1]));
        }
        assertEquals("[0-1, 1-2, 1-3, 1-4, 2-3, 4-5]", pairs.toString());
        assertEquals(0, bucket.clear());
    }

    @Test
    void aTextAmongVeryManyIsPairedWithTheEarliestAndTheLatest() {
        Bucket bucket = new Bucket(0);
        List<String> pairs = new ArrayList<>();
        for (int text = 0; text < 100; text++) {
            pairs = add(bucket, text, 7, 7);
        }
        List<String> expected = new ArrayList<>();
        for (int text = 0; text < 8; text++) {
            expected.add(text + "-99");
            expected.add((91 + text) + "-99");
        }
        assertEquals(new TreeSet<>(expected), new TreeSet<>(pairs));
        assertEquals(100 - 8 - 8, bucket.clear());
        assertEquals(List.of(), add(bucket, 200, 7, 7));
    }

    @Test
    void thoseThatAreNoLongerInTheWindowMakeRoom() {
        Bucket bucket = new Bucket(1);
        for (int day = 0; day < 1000; day++) {
            int pairs = 0;
            for (int text = 0; text < 5; text++) {
                pairs += add(bucket, day * 5 + text, day, day).size();
            }
            assertTrue(day == 0 || pairs == 5 * 5 + 10, day + ": " + pairs);
        }
        assertEquals(0, bucket.clear());
    }

    private static List<String> add(Bucket bucket, long text, int first, int last) {
        List<String> pairs = new ArrayList<>();
        bucket.add(text, Days.of(first, last), 1, (other, days, shingles) -> pairs.add(other + "-" + text));
        return pairs;
    }
}
