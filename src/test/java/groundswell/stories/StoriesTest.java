package groundswell.stories;

import static groundswell.testing.TableAssert.assertSameRows;
import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.testing.TableRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of articles, most of it seen in one run over all of them, as their texts have nothing in common. */
class StoriesTest {
    private static final List<String> BULLETINS = TableRows.golden("/groundswell/stories/bulletins.jsonl");
    private static final List<String> AUCTION = TableRows.golden("/groundswell/stories/auction.jsonl");
    private static final String FEW = "Storm warning for tonight";
    private static final String MANY = "Storm warning lifted for all islands after calm night at sea";
    private static final String STOP_WORDS = "of the and to in that it is of the and to in that it is of the and";
    private static final String DIVIDEND =
            "Quarterly dividend five cents against five cents before, payable on the last day.";

    private static StoryRun run;
    private static Map<String, Row> articles;

    @BeforeAll
    static void runOnce() {
        run = new StoryRun(StoryRun.clean(all().toArray(new String[0])), StoryRun.config());
        articles = byId(run.articles);
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(BULLETINS);
        all.addAll(AUCTION);
        all.addAll(windows());
        all.addAll(edits());
        String text = sentences(2001, 2012);
        all.add(article("role a", "2024-03-01T01:00:00", text));
        all.add(article("role b", "2024-03-01T02:00:00", sentences(2001, 2005)));
        all.add(article("role c", "2024-03-01T03:00:00", text + " " + sentences(2030, 2060)));
        all.add(article("role d", "2024-03-01T04:00:00", text.replaceFirst("harbour", "haven")));
        all.add(article("role e", "2024-03-01T05:00:00", sentences(2001, 2005)));
        all.add(article("role f", "2024-03-01T06:00:00", text));
        // Each text has three of four sentences of the one before; the fourth has nothing of the first.
        for (int i = 0; i < 12; i++) {
            String chained = sentences(3001 + 5 * i, 3020 + 5 * i);
            all.add(article("chain " + i, String.format("2024-03-01T%02d:00:00", i), chained));
        }
        StringBuilder digest = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            String part = sentences(4001 + 10 * i, 4008 + 10 * i);
            digest.append(part).append(' ');
            all.add(article("part " + i, "2024-03-01T0" + (2 + i) + ":00:00", part));
        }
        all.add(article("digest", "2024-03-01T01:00:00", digest.toString()));
        all.add(headline("head a", "s", 0, FEW));
        all.add(headline("head b", "t", 1, FEW));
        all.add(headline("head c", "s", 2, FEW));
        all.add(headline("head d", "s", 3, MANY));
        all.add(headline("head e", "t", 4, MANY));
        all.add(headline("head f", "t", 5, MANY.replace("calm", "stormy")));
        String rubric = "All that happened today on the markets with Livia Orne.";
        all.add(article("rubric a", "2024-07-01", rubric).replace("s-rubric a", "s"));
        all.add(article("rubric b", "2024-07-02", rubric).replace("s-rubric b", "s"));
        all.add(article("rubric c", "2024-07-03", rubric.replace(" today", "")).replace("s-rubric c", "s"));
        all.add(article("rubric d", "2024-07-03T05:00:00", rubric).replace("s-rubric d", "t"));
        all.add(article("title a", "2024-03-01", DIVIDEND)
                .replace("Title", "Haldahl Savings and Loan keeps its payout"));
        all.add(article("title b", "2024-03-01", DIVIDEND)
                .replace("Title", "Venn Maritime Trust declares what it pays"));
        all.add(article("title c", "2024-03-01", sentences(5001, 5012)).replace("Title", "One headline"));
        all.add(article("title d", "2024-03-01", sentences(5001, 5012)).replace("Title", "Quite another"));
        all.add(article("empty a", "2024-03-01", "").replace("Title", "").replace("s-empty a", "s"));
        all.add(article("empty b", "2024-03-01", "").replace("Title", "").replace("s-empty b", "s"));
        all.add(article("stop a", "2024-03-01", STOP_WORDS));
        all.add(article("stop b", "2024-03-01", STOP_WORDS));
        String wired = sentences(6001, 6012);
        all.add(article("wire a", "2024-03-01T01:00:00", wired));
        all.add(article("wire b", "2024-03-01T02:00:00", "OSLO, March 1 (Reuters) - " + wired));
        all.add(article("wire c", "2024-03-01T03:00:00", wired).replace("'s-wire c'", "'AFP'"));
        all.add(article("wire d", "2024-03-01T04:00:00", sentences(6040, 6060)));
        return all;
    }

    /** Copies, and edited texts, in a row of days. */
    private static List<String> windows() {
        List<String> rows = new ArrayList<>();
        for (String day : List.of("01", "02", "03", "04", "08")) {
            rows.add(edited("copy " + day, "2024-03-" + day, 0));
            rows.add(edited("edit " + day, "2024-03-" + day, Integer.parseInt(day) + 100));
        }
        return rows;
    }

    private static List<String> edits() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            rows.add(edited("forty " + i, "2024-06-0" + (1 + i % 3) + "T0" + (i % 10) + ":00:00", i + 1000));
        }
        return rows;
    }

    @Test
    void withinTheWindowAfterAnotherSameAndLikeTextsAreOneStory() {
        assertEquals(
                "copy 01 first, copy 02 copy 01 reprint, copy 03 copy 01 reprint, copy 04 copy 01 reprint, copy 08 first",
                roles("copy", articles));
        assertEquals(
                "edit 01 first, edit 02 edit 01 reprint, edit 03 edit 01 reprint, edit 04 edit 01 reprint, edit 08 first",
                roles("edit", articles));
        Map<String, Row> four = with("stories.window_days=4", windows());
        assertEquals(1, storiesOf("copy", four));
        assertEquals(1, storiesOf("edit", four));
        Map<String, Row> none = with("stories.window_days=0", windows());
        assertEquals(5, storiesOf("copy", none));
        assertEquals(5, storiesOf("edit", none));
    }

    @Test
    void theRelationOfTheTextsIsTheRole() {
        assertEquals(
                "role a first, role b role a abridged, role c role a update, role d role a reprint,"
                        + " role e role a abridged, role f role a reprint",
                roles("role", articles));
        assertTrue(articles.get("role a").isNullAt(4));
        assertTrue(articles.get("role a").isNullAt(5));
        Row update = articles.get("role c");
        assertEquals(articles.get("role a").getString(1), update.getAs("story_match_id"));
        assertEquals(1.0, update.<Double>getAs("story_containment"));
        // The first has 12 sentences of 8 words, 94 shingles; the update 31 sentences more, 342.
        assertEquals(94 / 342.0, update.<Double>getAs("story_jaccard"), 1e-12);
        assertEquals(1.0, articles.get("role f").<Double>getAs("story_jaccard"));
        assertEquals(38 / 94.0, articles.get("role e").<Double>getAs("story_jaccard"), 1e-12);
    }

    @Test
    void theShareOfTheShorterTextDecidesAndIsAnOption() {
        List<String> rows = List.of(
                // 6 of 12 sentences in common, and two words of the next: 48 of 94 shingles; 9 of 12: 72.
                article("half a", "2024-03-01", sentences(1, 12)),
                article("half b", "2024-03-02", sentences(1, 6) + " " + sentences(20, 25)),
                article("most a", "2024-03-01", sentences(101, 112)),
                article("most b", "2024-03-02", sentences(101, 109) + " " + sentences(120, 122)),
                // 3 sentences and the title, 23 shingles; with another third sentence, they share 17.
                article("brief a", "2024-03-01", sentences(201, 203)),
                article("brief b", "2024-03-02", sentences(201, 202) + " " + sentences(209, 209)));
        Map<String, Row> loose = with("stories.min_containment=0.51", "stories.min_brief_containment=0.73", rows);
        assertEquals("half a first, half b half a update", roles("half", loose));
        assertEquals("brief a first, brief b brief a update", roles("brief", loose));
        Map<String, Row> strict = with("stories.min_containment=0.52", "stories.min_brief_containment=0.74", rows);
        assertEquals("half a first, half b first", roles("half", strict));
        assertEquals("most a first, most b most a reprint", roles("most", strict));
        assertEquals("brief a first, brief b first", roles("brief", strict));
    }

    @Test
    void fortyEditedReprintsAreOneStory() {
        assertEquals(
                41,
                articles.keySet().stream().filter(id -> id.startsWith("forty")).count());
        assertEquals(1, storiesOf("forty", articles));
    }

    @Test
    void independentArticlesOnOneSubjectStayApart() {
        assertEquals(8, storiesOf("auction", articles));
    }

    @Test
    void aChainOfSmallChangesDoesNotLeadFromOneStoryToAnother() {
        assertEquals(4, storiesOf("chain", articles), roles("chain", articles));
        assertEquals("chain 0", storyOf("chain 1", articles));
    }

    @Test
    void aDigestDoesNotBringItsStoriesTogether() {
        assertEquals(3, storiesOf("digest", articles) + storiesOf("part", articles) - 1, roles("", articles));
    }

    @Test
    void bulletinsWithOtherFiguresOrNamesAreStoriesOfTheirOwn() {
        assertEquals(3, storiesOf("fix", articles));
        assertEquals(2, storiesOf("gold", articles));
        assertEquals(2, storiesOf("prime", articles));
        assertEquals("quake-1", storyOf("quake-2", articles));
        Map<String, Row> together = with("stories.split_bulletins=false", BULLETINS);
        assertEquals(1, storiesOf("fix", together));
        assertEquals(1, storiesOf("gold", together));
        assertEquals(1, storiesOf("prime", together));
        Map<String, Long> verdicts = new TreeMap<>();
        run.matches
                .where("verdict <> 'same'")
                .groupBy("verdict")
                .count()
                .collectAsList()
                .forEach(row -> verdicts.put(row.getString(0), row.getLong(1)));
        assertEquals(Map.of("figures", 4L, "names", 1L, "rubric", 3L), verdicts);
    }

    @Test
    void aRubricThatASourceRepeatsFromDayToDayIsNoReprint() {
        assertEquals(
                "rubric a first, rubric b first, rubric c first, rubric d rubric b reprint", roles("rubric", articles));
        List<String> rows = all().stream().filter(row -> row.contains("rubric")).toList();
        assertEquals(1, storiesOf("rubric", with("stories.split_bulletins=false", rows)));
    }

    @Test
    void headlinesAreTheSameOnlyWordForWord() {
        assertEquals(
                "head a first, head b first, head c head a reprint, head d first, head e head d reprint, head f first",
                roles("head", articles));
    }

    @Test
    void theTitleOfABriefTextBelongsToIt() {
        assertEquals("title a", storyOf("title a", articles));
        assertEquals("title b", storyOf("title b", articles));
        assertEquals(storyOf("title c", articles), storyOf("title d", articles));
    }

    @Test
    void textsWithoutWordsAreNeverTheSame() {
        assertEquals(2, storiesOf("empty", articles));
        assertEquals(1, storiesOf("stop", articles));
    }

    @Test
    void anArticleHasTheAgencyOfItsStory() {
        assertEquals(
                "[Reuters story, Reuters text, AFP source, null null]",
                agencies("wire").toString());
    }

    @Test
    void theOrderAndPartitioningOfArticlesChangeNothing() {
        List<String> rows = all();
        Random random = new Random(2);
        for (int partitions : new int[] {1, 7, 64}) {
            Collections.shuffle(rows, random);
            Dataset<Row> clean = StoryRun.clean(rows.toArray(new String[0])).repartition(partitions);
            assertSameRows(run.articles, new StoryRun(clean, StoryRun.config()).articles);
        }
    }

    private static List<String> agencies(String prefix) {
        return articles.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry ->
                        entry.getValue().getString(7) + " " + entry.getValue().getString(8))
                .toList();
    }

    private static Map<String, Row> with(String setting, List<String> rows) {
        return with(setting, "stories.window_days=3", rows);
    }

    private static Map<String, Row> with(String setting, String another, List<String> rows) {
        // Of a setting given twice the last is taken.
        return byId(
                new StoryRun(StoryRun.clean(rows.toArray(new String[0])), StoryRun.config(another, setting)).articles);
    }

    private static long storiesOf(String prefix, Map<String, Row> in) {
        return in.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> entry.getValue().getString(2))
                .distinct()
                .count();
    }

    private static String storyOf(String id, Map<String, Row> in) {
        String story = in.get(id).getAs("story_id");
        return in.entrySet().stream()
                .filter(entry -> entry.getValue().getString(1).equals(story))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String roles(String prefix, Map<String, Row> in) {
        List<String> roles = new ArrayList<>();
        in.forEach((id, row) -> {
            if (id.startsWith(prefix)) {
                String story = storyOf(id, in);
                roles.add(id + (story.equals(id) ? " " : " " + story + " ") + row.getAs("story_role"));
            }
        });
        return String.join(", ", roles);
    }

    private static Map<String, Row> byId(Dataset<Row> rows) {
        Map<String, Row> byId = new TreeMap<>();
        rows.select(
                        col("external_id"),
                        col("article_id"),
                        col("story_id"),
                        col("story_role"),
                        col("story_match_id"),
                        col("story_containment"),
                        col("story_jaccard"),
                        col("wire_agency"),
                        col("wire_agency_method"))
                .collectAsList()
                .forEach(row -> byId.put(row.getString(0), row));
        return byId;
    }

    /** A text of 240 words; each version of its thousand has other words here and there and a shorter end. */
    private static String edited(String id, String at, int n) {
        StringBuilder text = new StringBuilder();
        int base = 10_000 + n / 100 * 100;
        for (int i = 1; i <= 30 - n % 4; i++) {
            boolean isOther = n % 100 > 0 && i % 11 == n % 11;
            int seed = isOther ? 20_000 + n : base + i;
            text.append(sentences(seed, seed)).append(' ');
        }
        return article(id, at, text.toString());
    }

    /** Sentences of eight words; no two of them share more than two words in a row. */
    private static String sentences(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            Random random = new Random(i);
            text.append("Every harbour");
            for (int word = 0; word < 6; word++) {
                text.append(' ');
                for (int letter = 0; letter < 3; letter++) {
                    text.append("bdfglmnprstv".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
                }
            }
            text.append(i == to ? "." : ". ");
        }
        return text.toString();
    }

    private static String article(String id, String at, String body) {
        String time = at.length() == 10 ? at + "T00:00:00" : at;
        return "{'id':'" + id + "','source':'s-" + id + "','lang':'en','published_at':'" + time
                + "','title':'Title','body':'" + body + "'}";
    }

    private static String headline(String id, String source, int hour, String title) {
        return article(id, "2024-03-01T0" + hour + ":00:00", "")
                .replace("s-" + id, source)
                .replace("Title", title);
    }
}
