package groundswell.testing;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.table.InternalTables;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class LshReferenceTest {
    private static final SparkSession SPARK = SharedSpark.session();

    @Test
    void everyPairItReturnsIsAsAlikeAsAskedAndNearInTime() {
        Dataset<Row> articles = TableRows.of(
                InternalTables.CLEAN_ARTICLES,
                article("a", "2024-03-01", "one two three four five six"),
                article("b", "2024-03-04", "one two three four five six"),
                article("c", "2024-03-05", "one two three four five six"),
                article("d", "2024-03-01", "one two three four\\nfive seven"),
                article("e", "2024-03-01", "one two"));
        List<String> pairs = new ArrayList<>();
        LshReference.pairs(articles, 0.6, 16, 1)
                .orderBy("id_a", "id_b")
                .collectAsList()
                .forEach(row -> pairs.add(row.getString(0) + row.getString(1) + " " + row.getDouble(2)));
        assertEquals(List.of("ab 0.0", "ad 0.4", "bc 0.0", "bd 0.4"), pairs);
    }

    @Test
    void moreTablesAreTriedUntilEnoughPlantedPairsAreFound() {
        Dataset<Row> truth = StoryCorpus.truth(SPARK, 1, 1_000).where("planted_story < 60");
        Dataset<Row> articles = StoryCorpus.cleanArticles(SPARK, 1, 1_000, 2)
                .join(truth.select("article_id"), "article_id")
                .localCheckpoint();
        Dataset<Row> wanted = PlantedPairs.of(articles, truth, LshReference.WORDS)
                .where(col("jaccard").geq(0.5))
                .localCheckpoint();
        List<PairSearchFigures> told = new ArrayList<>();
        List<PairSearchFigures> all = LshReference.untilRecall(articles, wanted, 0.5, 0.9, 4, told::add);
        assertEquals(all, told);
        assertEquals(2, all.size(), all.toString());
        PairSearchFigures last = all.get(1);
        assertEquals(wanted.count(), last.wanted());
        assertEquals(last.found(), last.pairs(), "no chance pair is so alike");
        assertTrue(all.get(0).recall() < 0.9 && last.recall() >= 0.9, all.toString());
        assertTrue(last.wallSeconds() > 0 && last.cpuSeconds() > 0, last.toString());
    }

    private static String article(String id, String day, String words) {
        return "{\"article_id\":\"%s\",\"published_on\":\"%s\",\"body_words\":\"%s\"}".formatted(id, day, words);
    }
}
