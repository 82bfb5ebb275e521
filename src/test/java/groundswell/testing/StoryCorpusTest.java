package groundswell.testing;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.table.Column;
import groundswell.table.InternalTables;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoryCorpusTest {
    private static final SparkSession SPARK = SharedSpark.session();
    private static final int ARTICLES = 3_000;
    private static final int DAYS = 4;

    private static Dataset<Row> articles;
    private static Dataset<Row> truth;

    @BeforeAll
    static void write() {
        articles = StoryCorpus.cleanArticles(SPARK, 7, ARTICLES, DAYS).localCheckpoint();
        truth = StoryCorpus.truth(SPARK, 7, ARTICLES).localCheckpoint();
    }

    @Test
    void thirtyPercentAreInStoriesOfAllKinds() {
        Map<String, Long> kinds = new HashMap<>();
        truth.groupBy("kind").count().collectAsList().forEach(row -> kinds.put(row.getString(0), row.getLong(1)));
        assertEquals(2_070, kinds.get("alone"));
        assertEquals(30, kinds.get("bulletin"));
        long members = ARTICLES - 2_070 - 30 - kinds.get("first");
        assertEquals(0.40, (double) kinds.get("copy") / members, 0.06);
        assertEquals(0.30, (double) kinds.get("edited") / members, 0.06);
        assertEquals(0.12, (double) kinds.get("abridged") / members, 0.05);
        assertEquals(0.18, (double) kinds.get("updated") / members, 0.05);
    }

    @Test
    void storiesHaveTwoToFortyMembersAndMostHaveFew() {
        List<Row> sizes = truth.groupBy("planted_story")
                .agg(
                        count(lit(1)).as("size"),
                        min("kind").as("kind"),
                        max("kind").as("other"))
                .where("size > 1 or (kind <> 'alone' and kind <> 'bulletin')")
                .collectAsList();
        assertTrue(sizes.stream().allMatch(row -> row.getLong(1) >= 2 && row.getLong(1) <= 40));
        double small = sizes.stream().filter(row -> row.getLong(1) <= 4).count();
        assertEquals(0.75, small / sizes.size(), 0.1);
    }

    @Test
    void articlesHaveAboutTwoHundredWordsAndAllThatTheTableNeeds() {
        assertEquals(ARTICLES, articles.select("article_id").distinct().count());
        double words = articles.select(avg("tokens")).first().getDouble(0);
        assertTrue(words > 180 && words < 220, "words: " + words);
        StringBuilder fault = new StringBuilder("article_id not rlike '^[0-9a-f]{32}$'"
                + " or body_words not rlike '^[a-z0-9]+([ \n][a-z0-9]+)*$'"
                + " or size(split(concat(title_words, ' ', body_words), '\\\\s')) <> tokens");
        for (Column column : InternalTables.CLEAN_ARTICLES.columns()) {
            if (column.neverNull()) {
                fault.append(" or ").append(column.name()).append(" is null");
            }
        }
        assertEquals(0, articles.where(fault.toString()).count());
    }

    @Test
    void membersComeWithinTwoDaysAndTheDaysAreEven() {
        assertEquals(0, articles.where("to_date(published_at) <> published_on").count());
        Row far = articles.join(truth, "article_id")
                .where("kind <> 'bulletin'")
                .groupBy("planted_story")
                .agg(datediff(max("published_on"), min("published_on")).as("days"))
                .select(max("days"))
                .first();
        assertEquals(2, far.getInt(0));
        List<Row> days =
                articles.groupBy("published_on").count().orderBy("published_on").collectAsList();
        assertEquals(DAYS, days.size());
        assertEquals(LocalDate.of(2024, 1, 1), days.get(0).getAs(0));
        days.forEach(row -> assertEquals(ARTICLES / DAYS, (double) row.getLong(1), 0.2 * ARTICLES / DAYS));
        assertTrue(articles.select(count_distinct(col("source"))).first().getLong(0) > 150);
    }

    @Test
    void membersAreAsAlikeToTheFirstAsTheirKindSays() {
        Map<String, Row> alike = new HashMap<>();
        PlantedPairs.of(articles, truth, 3)
                .where("kind_a = 'first' or kind_b = 'first'")
                .groupBy(expr("if(kind_a = 'first', kind_b, kind_a)"))
                .agg(min("jaccard"), avg("jaccard"), min("containment"), avg("containment"))
                .collectAsList()
                .forEach(row -> alike.put(row.getString(0), row));
        assertAlike(1, 1, 1, 1, alike.get("copy"));
        assertAlike(0.5, 0.72, 0.7, 0.86, alike.get("edited"));
        assertAlike(0.3, 0.5, 1, 1, alike.get("abridged"));
        assertAlike(0.22, 0.38, 0.65, 0.87, alike.get("updated"));
    }

    private static void assertAlike(
            double leastJaccard, double jaccard, double leastContainment, double containment, Row found) {
        assertEquals(leastJaccard, found.getDouble(1), 0.1, found.toString());
        assertEquals(jaccard, found.getDouble(2), 0.05, found.toString());
        assertEquals(leastContainment, found.getDouble(3), 0.1, found.toString());
        assertEquals(containment, found.getDouble(4), 0.05, found.toString());
    }

    @Test
    void bulletinsKeepTheirWordingAndComeOnceADay() {
        List<Row> bulletins = articles.join(truth, "article_id")
                .where("kind = 'bulletin'")
                .selectExpr("title_words", "published_on", "regexp_replace(body_words, '[0-9]+', '#') as wording")
                .collectAsList();
        Map<String, Integer> days = new HashMap<>();
        bulletins.forEach(row -> days.merge(
                row.getAs("title_words"), 1 << row.<LocalDate>getAs(1).getDayOfMonth(), (a, b) -> a + b));
        assertEquals((30 + DAYS - 1) / DAYS, days.size());
        assertEquals(
                30 / DAYS,
                days.values().stream().filter(bits -> bits == 0b11110).count());
        assertEquals(
                days.size(),
                bulletins.stream()
                        .map(row -> row.<String>getAs("wording"))
                        .distinct()
                        .count());
    }

    @Test
    void partitionsAndTheSizeOfTheCorpusChangeNothing() {
        Dataset<Row> whole = articles.drop("kept");
        Dataset<Row> begin = StoryCorpus.cleanArticles(SPARK, 7, 1_000, DAYS).drop("kept");
        assertEquals(0, begin.exceptAll(whole).count());
        Dataset<Row> other = StoryCorpus.cleanArticles(SPARK, 8, 1_000, DAYS);
        assertEquals(0, other.join(whole, "text_key").count());
        assertEquals(1_000, truth.join(begin, "article_id").count());
    }

    @Test
    void sizesThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> StoryCorpus.truth(SPARK, 1, 1_500));
        assertThrows(IllegalArgumentException.class, () -> StoryCorpus.cleanArticles(SPARK, 1, 1_000, 0));
        assertEquals(1, StoryCorpus.days(1_000));
        assertEquals(8, StoryCorpus.days(20_000));
    }
}
