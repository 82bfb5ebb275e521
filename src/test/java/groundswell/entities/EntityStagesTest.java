package groundswell.entities;

import static groundswell.testing.TableAssert.assertRows;
import static groundswell.testing.TableAssert.assertSameRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.Config;
import groundswell.config.ConfigReader;
import groundswell.config.EntitiesConfig;
import groundswell.config.UserError;
import groundswell.count.LinkCounts;
import groundswell.count.Totals;
import groundswell.table.EntityTables;
import groundswell.table.InternalTables;
import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.testing.SharedSpark;
import groundswell.testing.TableRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
class EntityStagesTest {
    private static final Config DEFAULTS = config();
    private static Run all;

    private static final List<String> ARTICLES = List.of(
            article(
                    "a",
                    "a",
                    "first",
                    "2031-02-03",
                    "s",
                    "Norway and Peru sign",
                    "Norwegian Prime Minister Anna Brum met Peru's" + " envoy. Brum smiled."),
            article(
                    "b",
                    "a",
                    "reprint",
                    "2031-02-03",
                    "t",
                    "Norway and Peru sign",
                    "Norwegian Prime Minister Anna Brum met" + " Peru's envoy. Brum smiled."),
            article(
                    "c",
                    "c",
                    "first",
                    "2031-02-04",
                    "s",
                    "Storm",
                    "Minister Anna Brum spoke in Norway. Anna Brum left."),
            article("d", "d", "first", "2031-03-01", "s", "Brum wins", "A skier named Brum won in Peru."));

    @Test
    void entitiesAreCountedByPeriod() {
        Run run = all();
        assertRows(
                EntityTables.ENTITY_COUNTS,
                List.of(
                        "grain",
                        "period_start",
                        "entity_id",
                        "occurrences",
                        "articles",
                        "stories",
                        "first_stories",
                        "title_stories",
                        "sources",
                        "effective_sources"),
                json(
                        "{'grain':'month','period_start':'2031-02-01','entity_id':'country:no','occurrences':5,'articles':3,"
                                + "'stories':2,'first_stories':2,'title_stories':1,'sources':2,'effective_sources':1.8898815748423097}",
                        "{'grain':'month','period_start':'2031-02-01','entity_id':'country:pe','occurrences':4,'articles':2,"
                                + "'stories':1,'first_stories':1,'title_stories':1,'sources':2,'effective_sources':2.0}",
                        "{'grain':'month','period_start':'2031-02-01','entity_id':'person:anna brum','occurrences':6,'articles':3,"
                                + "'stories':2,'first_stories':2,'title_stories':0,'sources':2,'effective_sources':1.8898815748423097}",
                        "{'grain':'month','period_start':'2031-03-01','entity_id':'country:pe','occurrences':1,'articles':1,"
                                + "'stories':1,'first_stories':1,'title_stories':0,'sources':1,'effective_sources':1.0}"),
                run.counts.where("grain = 'month'"));
        assertRows(
                EntityTables.ENTITIES,
                List.of("entity_id", "name", "type", "country", "is_surname", "articles", "stories", "mentions"),
                json(
                        "{'entity_id':'country:no','name':'Norway','type':'location','country':'country:no','is_surname':false,'articles':3,'stories':2,'mentions':5}",
                        "{'entity_id':'country:pe','name':'Peru','type':'location','country':'country:pe','is_surname':false,'articles':3,'stories':2,'mentions':5}",
                        "{'entity_id':'person:anna brum','name':'Anna Brum','type':'person','country':null,'is_surname':false,'articles':3,'stories':2,'mentions':6}"),
                run.entities);
        assertRows(
                EntityTables.ENTITY_ALIASES,
                List.of("surface", "evidence", "articles", "mentions", "roles"),
                json(
                        "{'surface':'Anna Brum','evidence':'name','articles':3,'mentions':4,'roles':{'Minister':'2031-02-04 to 2031-02-04',"
                                + "'Norwegian Prime Minister':'2031-02-03 to 2031-02-03'}}",
                        "{'surface':'Brum','evidence':'back_reference','articles':2,'mentions':2,'roles':{}}"),
                run.aliases.where("entity_id = 'person:anna brum'"));
        assertRows(
                EntityTables.ENTITY_PAIRS,
                List.of("entity_id_a", "entity_id_b", "articles", "stories", "npmi", "npmi_support"),
                json(
                        "{'entity_id_a':'country:no','entity_id_b':'country:pe','articles':2,'stories':1,'npmi':0.0,'npmi_support':1}"),
                run.pairs.where("grain = 'month' and entity_id_b = 'country:pe'"));
    }

    @Test
    void theTitleLinksAndTheDemonymCounts() {
        Run run = all();
        assertRows(
                EntityTables.ARTICLE_ENTITIES,
                json("{'article_id':'a','entity_id':'country:no','mentions':2,'in_title':true}"),
                run.links.where("article_id = 'a' and entity_id = 'country:no'"));
    }

    @Test
    void supportDecidesWhatIsPublished() {
        Run all = all();
        assertEquals(3, all.entities.count());
        EntitiesConfig three = config("entities.min_stories=3").entities();
        assertEquals(
                0,
                Entities.of(all.mentions, all.articles, all.lexicon, noList(), three)
                        .count());
        EntitiesConfig two = config("entities.min_pair_stories=2").entities();
        assertRows(
                EntityTables.ENTITY_PAIRS,
                List.of("grain", "entity_id_a", "entity_id_b", "stories"),
                json("{'grain':'year','entity_id_a':'country:no','entity_id_b':'person:anna brum','stories':2}"),
                EntityPairs.of(all.links, all.counts, all.articles, all.totals, two)
                        .where("grain = 'year'"));
    }

    @Test
    void orderAndPartitionsOfArticlesDoNotMatter() {
        Run one = all();
        List<String> reversed = new ArrayList<>(ARTICLES);
        java.util.Collections.reverse(reversed);
        Run other = new Run(reversed, 3);
        assertSameRows(one.lexicon, other.lexicon);
        assertSameRows(one.counts, other.counts);
        assertSameRows(one.aliases, other.aliases);
        assertSameRows(one.pairs, other.pairs);
    }

    @Test
    void withinAnEpochFurtherArticlesDoNotChangeWhatOldOnesName() {
        Dataset<Row> lexicon = all().lexicon;
        Dataset<Row> before = all().mentions;
        List<String> more = new ArrayList<>(ARTICLES);
        more.add(article("e", "e", "first", "2031-03-02", "s", "Other", "Olga Brum met Pedro Brum. Brum (BRM) left."));
        Dataset<Row> after = EntityMentions.of(articles(more), lexicon, noList());
        assertSameRows(before, after.where("article_id <> 'e'"));
    }

    @Test
    void theUsersOwnListWins() {
        Dataset<Row> list = TableRows.of(
                InternalTables.ENTITY_LIST,
                json(
                        "{'surface':'Brum','entity_id':'skier','name':'Lena Brum','type':'person','valid_from':'2031-03-01'}",
                        "{'surface':'Peru','entity_id':'mine','name':'Peru, Indiana','type':'location'}"));
        Dataset<Row> mentions = EntityMentions.of(all().articles, all().lexicon, list);
        assertRows(
                EntityTables.ENTITIES,
                List.of("entity_id", "name", "articles"),
                json(
                        "{'entity_id':'mine','name':'Peru, Indiana','articles':3}",
                        "{'entity_id':'skier','name':'Lena Brum','articles':1}"),
                Entities.of(mentions, all().articles, all().lexicon, list, DEFAULTS.entities())
                        .where("entity_id in ('mine', 'skier', 'country:pe')"));
    }

    @Test
    void aNameIsLookedAtEverywhereWhereTextIsShortElseInEightStoriesAndNoMorePassagesThanConfigured() {
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            articles.add(article(
                    "x" + i, "x" + i, "first", "2031-02-03", "s", "T", "We saw Anna Brum there on day " + i + "."));
        }
        assertEquals(120, support(articles, config()));
        assertEquals(8, support(articles, config("entities.tagged_passages=50")));
        assertEquals(5, support(articles, config("entities.tagged_passages=5")));
    }

    @Test
    void theNamesOfMostStoriesAreLookedAtFirst() {
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            articles.add(article(
                    "y" + i, "y" + i, "first", "2031-02-03", "s", "T", "We saw Anna Brum there on day " + i + "."));
        }
        for (int i = 0; i < 4; i++) {
            articles.add(article(
                    "z" + i, "z" + i, "first", "2031-02-03", "s", "T", "We saw Anna Orrin there on day " + i + "."));
        }
        // The second of 20 is worth 5, the first of 4 is worth 4, the third of 20 is worth less.
        for (int passages = 1; passages <= 4; passages++) {
            Map<String, Long> support = new TreeMap<>();
            Names.learn(
                            articles(articles),
                            List.of("en"),
                            config("entities.tagged_passages=" + passages).entities())
                    .where("surface in ('Anna Brum', 'Anna Orrin')")
                    .collectAsList()
                    .forEach(row -> support.put(row.getAs("surface"), row.getAs("support")));
            assertEquals(
                    switch (passages) {
                        case 1 -> Map.of("Anna Brum", 1L);
                        case 2 -> Map.of("Anna Brum", 2L);
                        case 3 -> Map.of("Anna Brum", 2L, "Anna Orrin", 1L);
                        default -> Map.of("Anna Brum", 3L, "Anna Orrin", 1L);
                    },
                    support);
        }
    }

    private static long support(List<String> articles, Config config) {
        return Names.learn(articles(articles), List.of("en"), config.entities())
                .where("surface = 'Anna Brum'")
                .first()
                .<Long>getAs("support");
    }

    @Test
    void whereNoTaggerIsItCanNotBeAskedFor() {
        assertFalse(Names.usesTagger(config("entities.tagger=off").entities()));
        EntitiesConfig asked = config("entities.tagger=nlp4j").entities();
        if (Nlp4jTagger.isAvailable()) {
            assertTrue(Names.usesTagger(asked));
            assertTrue(Names.usesTagger(config().entities()));
        } else {
            assertThrows(UserError.class, () -> Names.usesTagger(asked));
            assertFalse(Names.usesTagger(config().entities()));
        }
        assertThrows(UserError.class, () -> config("entities.tagger=best"));
    }

    private static synchronized Run all() {
        all = all == null ? new Run(ARTICLES, 1) : all;
        return all;
    }

    private static final class Run {
        private final Dataset<Row> articles;
        private final Dataset<Row> totals;
        private final Dataset<Row> lexicon;
        private final Dataset<Row> mentions;
        private final Dataset<Row> entities;
        private final Dataset<Row> aliases;
        private final Dataset<Row> links;
        private final Dataset<Row> counts;
        private final Dataset<Row> pairs;

        Run(List<String> lines, int partitions) {
            Config config = config("entities.min_stories=1", "entities.min_pair_stories=1");
            articles = articles(lines).repartition(partitions);
            totals = kept(Tables.TOTALS, Totals.of(articles, LocalDate.of(2032, 1, 1), config.trends()));
            lexicon = kept(EntityTables.NAME_LEXICON, Names.learn(articles, List.of("en"), config.entities()));
            mentions = kept(InternalTables.ENTITY_MENTIONS, EntityMentions.of(articles, lexicon, noList()));
            entities =
                    kept(EntityTables.ENTITIES, Entities.of(mentions, articles, lexicon, noList(), config.entities()));
            aliases = kept(EntityTables.ENTITY_ALIASES, Entities.aliases(mentions, articles, entities));
            links = kept(EntityTables.ARTICLE_ENTITIES, Entities.links(mentions, entities));
            counts = kept(
                    EntityTables.ENTITY_COUNTS,
                    Entities.counts(LinkCounts.of(links, "entity_id", articles, totals), entities));
            pairs = kept(EntityTables.ENTITY_PAIRS, EntityPairs.of(links, counts, articles, totals, config.entities()));
        }

        private static Dataset<Row> kept(Table table, Dataset<Row> rows) {
            return SharedSpark.session().createDataFrame(table.conform(rows).collectAsList(), table.schema());
        }
    }

    private static Config config(String... settings) {
        List<String> all = new ArrayList<>(List.of("entities.tagger=off"));
        for (String setting : settings) {
            all.add(setting);
        }
        if (settings.length == 0) {
            all.set(0, "entities.tagger=auto");
        }
        return ConfigReader.read("", "test", all);
    }

    private static Dataset<Row> noList() {
        return SharedSpark.session().createDataFrame(List.of(), InternalTables.ENTITY_LIST.schema());
    }

    private static Dataset<Row> articles(List<String> lines) {
        return TableRows.of(InternalTables.STORY_ARTICLES, lines);
    }

    private static String article(
            String id, String story, String role, String day, String source, String title, String body) {
        return String.format(
                "{\"article_id\":\"%s\",\"story_id\":\"%s\",\"story_role\":\"%s\",\"published_on\":\"%s\",\"source\":\"%s\","
                        + "\"lang\":\"en\",\"date_precision\":\"day\",\"tokens\":10,\"title_text\":\"%s\",\"body_text\":\"%s\"}",
                id, story, role, day, source, title, body);
    }

    private static List<String> json(String... lines) {
        return List.of(lines).stream().map(line -> line.replace('\'', '"')).toList();
    }

    /** The languages whose names capitals tell. */
    @Test
    void languagesWithoutCapitalsAndDictionariesHaveNoNames() {
        assertEquals(
                Map.of("en", true, "es", true, "ru", true, "ar", false, "hi", false, "th", false),
                Stream.of("en", "es", "ru", "ar", "hi", "th").collect(Collectors.toMap(lang -> lang, Names::isSpaced)));
    }
}
