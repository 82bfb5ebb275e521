package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.testing.SharedSpark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class VoteRowsTest {
    @Test
    void votesOfAllTasksAreAddedUpAndWhatIsKnownIsKept() {
        double[] known = {-1.5, 2, 0.25, -3};
        NameVotes one = new NameVotes();
        one.add("Varna Oil", counts(NameType.ORGANIZATION, 3));
        one.addEvidence("Varna Oil", known);
        one.add("Rice", counts(NameType.PERSON, 1));
        one.addEvidence("Rice", known);
        NameVotes other = new NameVotes();
        other.add("Varna Oil", counts(NameType.ORGANIZATION, 4));
        other.addEvidence("Varna Oil", known);
        long[] small = new long[NameVotes.SIZE];
        small[NameVotes.IN_SMALL] = 7;
        other.add("Rice", small);
        other.add("Harvest", small);
        List<Row> rows = new ArrayList<>();
        VoteRows.of(one).forEachRemaining(rows::add);
        VoteRows.of(other).forEachRemaining(rows::add);
        Dataset<Row> votes = SharedSpark.session().createDataFrame(rows, VoteRows.SCHEMA);
        NameVotes total = VoteRows.total(votes.repartition(3), 10);
        assertEquals(Set.of("Varna Oil", "Rice"), total.counts().keySet());
        assertEquals(7, total.counts().get("Varna Oil")[NameType.ORGANIZATION.ordinal()]);
        assertEquals(7, total.inSmall("rice"));
        assertArrayEquals(known, total.evidence("Rice"));
        assertEquals(Set.of("Varna Oil"), VoteRows.total(votes, 1).counts().keySet());
    }

    private static long[] counts(NameType type, int all) {
        long[] counts = new long[NameVotes.SIZE];
        counts[type.ordinal()] = all;
        return counts;
    }
}
