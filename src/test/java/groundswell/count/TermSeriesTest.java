package groundswell.count;

import static groundswell.testing.TableAssert.assertRows;
import static groundswell.testing.TableAssert.assertSameRows;
import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.ConfigReader;
import groundswell.config.CountConfig;
import groundswell.count.BruteForceCounts.Article;
import groundswell.table.InternalTables;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TermSeriesTest {
    private static final String[] COUNTS = {
        "occurrences", "articles", "stories", "first_stories", "title_stories", "sources"
    };

    @Test
    void termsCrossNeitherSentencesNorTheTitle() {
        Dataset<Row> series = series(
                count("count.max_n=3"),
                List.of(new Article(
                        "a",
                        "a",
                        true,
                        "s",
                        "en",
                        LocalDate.of(2024, 3, 5),
                        "day",
                        "bank fails",
                        "rates rose\nprices of bread fell")));
        assertEquals(
                Set.of(
                        "bank",
                        "bank fails",
                        "fails",
                        "rates",
                        "rates rose",
                        "rose",
                        "prices",
                        "prices of",
                        "prices of bread",
                        "of",
                        "of bread",
                        "of bread fell",
                        "bread",
                        "bread fell",
                        "fell"),
                terms(series));
    }

    @Test
    void theLongestTermIsConfigured() {
        List<Article> articles = List.of(new Article(
                "a", "a", true, "s", "en", LocalDate.of(2024, 3, 5), "day", "", "one two three four five six"));
        for (int longest = 1; longest <= 5; longest++) {
            Set<String> terms = terms(series(count("count.max_n=" + longest), articles));
            int words = terms.stream()
                    .mapToInt(term -> term.split(" ", -1).length)
                    .max()
                    .orElseThrow();
            assertEquals(longest, words);
            assertEquals(6 * longest - longest * (longest - 1) / 2, terms.size());
        }
    }

    @Test
    void reprintsOverSeveralDaysOfAWeekAreOneStoryInEachPeriod() {
        // Monday, Wednesday and Thursday of one week; the second title lacks the term, the month ends on Wednesday.
        List<Article> articles = List.of(
                new Article(
                        "a", "a", true, "s", "en", LocalDate.of(2024, 7, 29), "day", "flood", "flood came\nthe flood"),
                new Article(
                        "b", "a", false, "t", "en", LocalDate.of(2024, 7, 31), "day", "water", "flood came\nthe flood"),
                new Article(
                        "c", "a", false, "t", "en", LocalDate.of(2024, 8, 1), "day", "flood", "flood came\nthe flood"),
                new Article("d", "d", true, "s", "en", LocalDate.of(2024, 7, 31), "day", "", "a flood"));
        assertRows(
                InternalTables.TERM_SERIES,
                json(
                        "{'lang':'en','grain':'day','term':'flood','label':'flood','n':1,'is_stop':false,'first_seen_on':'2024-07-29','period_starts':[19933,19935,19936],'period_ends':[19934,19936,19937],'partial_periods':[true,true,true],'occurrences':[3,3,3],'articles':[1,2,1],'stories':[1,2,1],'first_stories':[1,1,0],'title_stories':[1,0,1],'sources':[1,2,1],'effective_sources':[1.0,2.0,1.0]}",
                        "{'lang':'en','grain':'week','term':'flood','label':'flood','n':1,'is_stop':false,'first_seen_on':'2024-07-29','period_starts':[19933],'period_ends':[19940],'partial_periods':[true],'occurrences':[9],'articles':[4],'stories':[2],'first_stories':[2],'title_stories':[1],'sources':[2],'effective_sources':[2.0]}",
                        "{'lang':'en','grain':'month','term':'flood','label':'flood','n':1,'is_stop':false,'first_seen_on':'2024-07-29','period_starts':[19905,19936],'period_ends':[19936,19967],'partial_periods':[true,true],'occurrences':[6,3],'articles':[3,1],'stories':[2,1],'first_stories':[2,0],'title_stories':[1,1],'sources':[2,1],'effective_sources':[1.8898815748423097,1.0]}",
                        "{'lang':'en','grain':'quarter','term':'flood','label':'flood','n':1,'is_stop':false,'first_seen_on':'2024-07-29','period_starts':[19905],'period_ends':[19997],'partial_periods':[true],'occurrences':[9],'articles':[4],'stories':[2],'first_stories':[2],'title_stories':[1],'sources':[2],'effective_sources':[2.0]}",
                        "{'lang':'en','grain':'year','term':'flood','label':'flood','n':1,'is_stop':false,'first_seen_on':'2024-07-29','period_starts':[19723],'period_ends':[20089],'partial_periods':[false],'occurrences':[9],'articles':[4],'stories':[2],'first_stories':[2],'title_stories':[1],'sources':[2],'effective_sources':[2.0]}"),
                series(count("count.max_n=1", "count.min_stories=2"), articles));
    }

    @Test
    void datesKnownToTheYearCountInYearsOnly() {
        Dataset<Row> series = series(
                count("count.max_n=1"),
                List.of(
                        new Article("a", "a", true, "s", "en", LocalDate.of(1987, 1, 1), "year", "", "flood"),
                        new Article("b", "b", true, "s", "en", LocalDate.of(1987, 5, 1), "month", "", "flood")));
        Map<String, Long> stories = new TreeMap<>();
        series.collectAsList()
                .forEach(row -> stories.put(
                        row.getAs("grain"),
                        row.<Long>getList(row.fieldIndex("stories")).get(0)));
        assertEquals(Map.of("year", 2L, "quarter", 1L, "month", 1L), stories);
    }

    @Test
    void termsInTooFewStoriesArePrunedHoweverManyArticlesHoldThem() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            boolean isFirst = i % 3 == 0;
            articles.add(new Article(
                    "a" + i,
                    "s" + i / 3,
                    isFirst,
                    "s",
                    "en",
                    LocalDate.of(2024, 3, 1 + i),
                    "day",
                    "",
                    i < 6 ? "flood storm" : "storm"));
        }
        assertEquals(Set.of("storm"), terms(series(count("count.max_n=1", "count.min_stories=3"), articles)));
        assertEquals(Set.of("storm", "flood"), terms(series(count("count.max_n=1", "count.min_stories=2"), articles)));
        assertEquals(Set.of(), terms(series(count("count.max_n=1", "count.min_stories=4"), articles)));
    }

    @Test
    void onlyTheGivenLanguagesAreCounted() {
        List<Article> articles = List.of(
                new Article("a", "a", true, "s", "en", LocalDate.of(2024, 3, 5), "day", "", "flood"),
                new Article("b", "b", true, "s", "es", LocalDate.of(2024, 3, 5), "day", "", "lluvia"));
        assertEquals(
                Set.of("lluvia"),
                terms(series(frame(articles), List.of("es"), count("count.max_n=1", "count.min_stories=1"))));
    }

    @Test
    void whereNothingIsCountedThereAreNoTerms() {
        List<Article> articles =
                List.of(new Article("a", "a", true, "s", "en", LocalDate.of(2024, 3, 5), "day", "", "flood"));
        assertEquals(0, series(frame(articles), List.of(), count()).count());
    }

    @Test
    void functionWordsAndTheUsersOwnAreMarkedByLanguage() {
        List<Article> articles = List.of(
                new Article("a", "a", true, "s", "en", LocalDate.of(2024, 3, 5), "day", "", "the flood la herald"),
                new Article("b", "b", true, "s", "es", LocalDate.of(2024, 3, 5), "day", "", "the flood la herald"));
        Map<String, Set<String>> stops = new TreeMap<>();
        series(count("count.max_n=1", "count.stop_words=[Herald]"), articles)
                .where("is_stop and grain = 'year'")
                .collectAsList()
                .forEach(row -> stops.computeIfAbsent(row.getAs("lang"), lang -> new TreeSet<>())
                        .add(row.getAs("term")));
        assertEquals(Map.of("en", Set.of("the", "herald"), "es", Set.of("la", "herald")), stops);
    }

    @Test
    void randomCollectionsAreCountedAsByDefinitionAndRowOrderChangesNothing() {
        Random random = new Random(23);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            addCollection("x" + (char) ('a' + i), random, articles);
        }
        for (int leastStories : List.of(1, 3)) {
            Dataset<Row> series =
                    series(count("count.max_n=" + (4 - leastStories), "count.min_stories=" + leastStories), articles);
            Map<String, String> expected = BruteForceCounts.of(articles, 4 - leastStories, leastStories);
            assertTrue(expected.size() > 1000, expected.size() + " counts");
            assertEquals(lines(expected), lines(counted(series)));
        }
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, random);
        assertSameRows(
                series(count("count.max_n=1"), articles),
                series(
                        frame(shuffled).repartition(5),
                        languages(articles),
                        count("count.max_n=1", "count.min_stories=1")));
    }

    /** Stories of up to four articles in an order that only publication gives; a reprint may drop its title. */
    private static void addCollection(String lang, Random random, List<Article> articles) {
        int stories = 3 + random.nextInt(8);
        for (int s = 0; s < stories; s++) {
            String body = words(random, 2 + random.nextInt(8));
            String title = words(random, random.nextInt(3));
            LocalDate day = LocalDate.of(1969, 12, 1).plusDays(random.nextInt(60));
            int reprints = random.nextInt(2) * random.nextInt(4);
            String story = lang + s;
            for (int a = 0; a <= reprints; a++) {
                String precision = random.nextInt(6) > 0 ? "day" : random.nextBoolean() ? "month" : "time";
                LocalDate on = precision.equals("month") && a == 0 ? day.withDayOfMonth(1) : day;
                articles.add(new Article(
                        story + "-" + a,
                        story,
                        a == 0,
                        "s" + random.nextInt(3),
                        lang,
                        on,
                        precision.equals("month") && a > 0 ? "day" : precision,
                        random.nextInt(3) > 0 ? title : "",
                        body));
                day = day.plusDays(random.nextInt(9));
            }
        }
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : random.nextInt(4) == 0 ? "\n" : " ")
                    .append("w")
                    .append(random.nextInt(6));
        }
        return words.toString();
    }

    private static Map<String, String> counted(Dataset<Row> series) {
        Map<String, String> counted = new TreeMap<>();
        for (Row row : series.collectAsList()) {
            List<Integer> starts = row.getList(row.fieldIndex("period_starts"));
            for (int i = 0; i < starts.size(); i++) {
                int place = i;
                String name = String.join(
                        "/",
                        row.getAs("lang"),
                        row.getAs("grain"),
                        row.getAs("term"),
                        String.valueOf(row.<Integer>getAs("n")),
                        row.getAs("first_seen_on").toString(),
                        LocalDate.ofEpochDay(starts.get(i)).toString());
                String counts = Stream.of(COUNTS)
                        .map(column -> String.valueOf(
                                row.<Long>getList(row.fieldIndex(column)).get(place)))
                        .collect(Collectors.joining(" "));
                double effective =
                        row.<Double>getList(row.fieldIndex("effective_sources")).get(i);
                counted.put(name, counts + " " + BruteForceCounts.rounded(effective));
            }
        }
        return counted;
    }

    private static String lines(Map<String, String> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void onlyTheGrainsThatAreAskedForAreCounted() {
        List<Article> articles = List.of(
                new Article("a", "a", true, "s", "en", LocalDate.parse("2024-01-05"), "day", "", "flood"),
                new Article("b", "b", true, "s", "en", LocalDate.parse("2024-02-05"), "day", "", "flood"));
        assertEquals(List.of("month 2", "year 1"), grains(series(count("count.grains=[month]"), articles)));
        assertEquals(List.of("day 2", "month 2", "quarter 1", "week 2", "year 1"), grains(series(count(), articles)));
    }

    private static List<String> grains(Dataset<Row> series) {
        return series.selectExpr("concat(grain, ' ', size(period_starts))").collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    @Test
    void periodsHaveTheirEndAndSayWhetherTheyArePartial() {
        List<Article> articles = List.of(
                new Article("a", "a", true, "s", "en", LocalDate.parse("2023-12-31"), "day", "", "flood"),
                new Article("b", "b", true, "s", "en", LocalDate.parse("2024-02-05"), "day", "", "flood"));
        Row year = series(count(), articles).where("grain = 'year'").first();
        assertEquals(List.of(19_358, 19_723), year.getList(year.fieldIndex("period_starts")));
        assertEquals(List.of(19_723, 20_089), year.getList(year.fieldIndex("period_ends")));
        assertEquals(List.of(true, false), year.getList(year.fieldIndex("partial_periods")));
        // No whole month is known.
        Row month = series(count(), articles).where("grain = 'month'").first();
        assertEquals(List.of(true, true), month.getList(month.fieldIndex("partial_periods")));
    }

    private static Set<String> terms(Dataset<Row> series) {
        return series.select("term").distinct().collectAsList().stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }

    private static Dataset<Row> series(CountConfig config, List<Article> articles) {
        return series(frame(articles), languages(articles), config);
    }

    private static Dataset<Row> series(Dataset<Row> articles, List<String> languages, CountConfig config) {
        long tokens = 1000;
        Dataset<Row> analysed = articles.where(col("lang").isin(languages.toArray()));
        Dataset<Row> support = TermSupport.of(analysed, tokens, config);
        Dataset<Row> series = TermSeries.of(analysed, support, totals(), tokens, config);
        return articles.sparkSession().createDataFrame(series.collectAsList(), InternalTables.TERM_SERIES.schema());
    }

    private static Dataset<Row> totals() {
        return TableRows.of(
                Tables.TOTALS,
                json(
                        "{'lang':'en','grain':'year','period_start':'2023-01-01','is_partial':true,'tokens':500}",
                        "{'lang':'en','grain':'year','period_start':'2024-01-01','is_partial':false,'tokens':500}"));
    }

    private static List<String> languages(List<Article> articles) {
        return articles.stream().map(Article::lang).distinct().toList();
    }

    @Test
    void theLabelIsHowMostArticlesWriteATermWithinSentences() {
        Dataset<Row> articles = TableRows.of(
                InternalTables.STORY_ARTICLES,
                labelled("a", "nato met", "0B", "the nato met", "70"),
                labelled("b", "nato met", "11", "the nato met", "70"),
                labelled("c", "nato met", "11", "nato met", "01"),
                labelled("d", "nato met", "11", "nato met", "01"));
        Dataset<Row> series = series(articles, List.of("en"), count()).where("grain = 'year'");
        assertEquals("NATo", series.where("term = 'nato'").first().getAs("label"));
        assertEquals("met", series.where("term = 'met'").first().getAs("label"));
        assertEquals("the NATo", series.where("term = 'the nato'").first().getAs("label"));
    }

    /** An article with capitals as one byte of hexadecimal digits. */
    private static String labelled(String id, String title, String ofTitle, String body, String ofBody) {
        return String.format(
                        "{'article_id':'%s','story_id':'%s','story_role':'first','is_alone':true,'source':'s','lang':'en','published_on':'2024-01-01',"
                                + "'date_precision':'day','title_words':'%s','title_capitals':'%s','body_words':'%s','body_capitals':'%s'}",
                        id, id, title, base64(ofTitle), body, base64(ofBody))
                .replace('\'', '"');
    }

    private static String base64(String hexadecimal) {
        return java.util.Base64.getEncoder()
                .encodeToString(java.util.HexFormat.of().parseHex(hexadecimal));
    }

    /** Counts terms of one story and more, unless told otherwise. */
    private static CountConfig count(String... settings) {
        List<String> all = new ArrayList<>(List.of("count.min_stories=1"));
        all.addAll(List.of(settings));
        return ConfigReader.read("", "test", all).count();
    }

    private static Dataset<Row> frame(List<Article> articles) {
        return TableRows.of(
                InternalTables.STORY_ARTICLES,
                articles.stream()
                        .map(article -> String.format(
                                "{'article_id':'%s','story_id':'%s','is_alone':%b,'story_role':'%s','source':'%s','lang':'%s','published_on':'%s',"
                                        + "'date_precision':'%s','title_words':'%s','title_capitals':'','body_words':'%s','body_capitals':''}",
                                article.id(),
                                article.story(),
                                articles.stream()
                                                .filter(other -> other.story().equals(article.story()))
                                                .count()
                                        == 1,
                                article.isFirst() ? "first" : "reprint",
                                article.source(),
                                article.lang(),
                                article.day(),
                                article.precision(),
                                article.title().replace("\n", "\\n"),
                                article.body().replace("\n", "\\n")))
                        .map(line -> json(line).get(0))
                        .toList());
    }

    private static List<String> json(String... lines) {
        return Stream.of(lines).map(line -> line.replace('\'', '"')).toList();
    }
}
