package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import groundswell.testing.SharedSpark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class VoteRowsTest {
    @Test
    void votesOfAllTasksAreAddedUp() {
        NameVotes one = new NameVotes();
        one.add("Varna Oil", counts(NameType.ORGANIZATION, 3));
        one.add("Rice", counts(NameType.PERSON, 1));
        NameVotes other = new NameVotes();
        other.add("Varna Oil", counts(NameType.ORGANIZATION, 4));
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
        assertEquals(Set.of("Varna Oil"), VoteRows.total(votes, 1).counts().keySet());
    }

    @Test
    void whatTheTaggerKnowsOfAFormIsAdded() {
        assumeTrue(Nlp4jTagger.isAvailable(), "no tagger is here");
        NameVotes votes = new NameVotes();
        votes.add("London", counts(NameType.LOCATION, 3));
        votes.add("Anna", counts(NameType.PERSON, 3));
        VoteRows.addEvidence(votes, SharedSpark.session());
        assertArrayEquals(Nlp4jTagger.shared().evidence("London"), votes.evidence("London"));
        assertArrayEquals(Nlp4jTagger.shared().evidence("Anna"), votes.evidence("Anna"));
        assertEquals(2, argmax(votes.evidence("London")));
        assertEquals(0, argmax(votes.evidence("Anna")));
    }

    private static int argmax(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private static long[] counts(NameType type, int all) {
        long[] counts = new long[NameVotes.SIZE];
        counts[type.ordinal()] = all;
        return counts;
    }
}
