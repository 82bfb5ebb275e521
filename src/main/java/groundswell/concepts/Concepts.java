package groundswell.concepts;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import groundswell.concepts.AskedArticle.NamedEntity;
import groundswell.config.ConceptsConfig;
import groundswell.config.UserError;
import groundswell.table.ConceptTables;
import groundswell.table.OnDemand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Finds the articles that the user's own questions ask for. */
public final class Concepts {
    private static final StructType NAMES = StructType.fromDDL("asked string, lowered string");

    private Concepts() {}

    /**
     * Reads the queries.
     *
     * @throws UserError where one of them is none; the message names it and says why
     */
    public static void check(ConceptsConfig config) {
        questions(config.queries());
    }

    /**
     * Returns article_concepts: the articles that answer each query. Where no query asks for an entity, entities are not
     * looked at.
     */
    public static Dataset<Row> links(
            Dataset<Row> storyArticles, Dataset<Row> articleEntities, Dataset<Row> entities, ConceptsConfig config) {
        Map<String, String> queries = new LinkedHashMap<>(config.queries());
        if (queries.isEmpty()) {
            return storyArticles.sparkSession().createDataFrame(List.of(), ConceptTables.ARTICLE_CONCEPTS.schema());
        }
        Dataset<Row> articles = storyArticles.select("article_id", "lang", "title_words", "body_words");
        Set<String> names = entityNames(questions(queries));
        Dataset<Row> asked = names.isEmpty()
                ? articles.withColumn("named", lit(null))
                : articles.join(named(articleEntities, entities, names), new String[] {"article_id"}, "left");
        return asked.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> answers(rows, queries),
                Encoders.row(ConceptTables.ARTICLE_CONCEPTS.schema()));
    }

    /** Returns concepts: one row for each query, also of those that no article answers. */
    public static Dataset<Row> of(
            Dataset<Row> articleConcepts, Dataset<Row> articles, Dataset<Row> entities, ConceptsConfig config) {
        Map<String, Question> questions = questions(config.queries());
        Set<String> names = entityNames(questions);
        List<String> known = names.isEmpty()
                ? List.of()
                : asked(entities, names).select("asked").distinct().collectAsList().stream()
                        .map(row -> row.getString(0))
                        .toList();
        List<Row> rows = new ArrayList<>();
        questions.forEach((concept, question) -> {
            Set<String> unknown = entityNames(Map.of(concept, question));
            known.forEach(unknown::remove);
            rows.add(RowFactory.create(
                    concept,
                    config.queries().get(concept),
                    unknown.isEmpty() ? null : "no entity is named " + String.join(" or ", unknown)));
        });
        Dataset<Row> found = articleConcepts
                .join(articles.select("article_id", "story_id", "published_on"), "article_id")
                .groupBy("concept")
                .agg(
                        count(lit(1)).as("articles"),
                        count_distinct(col("story_id")).as("stories"),
                        sum("mentions").as("mentions"),
                        min("published_on").as("first_seen_on"),
                        max("published_on").as("last_seen_on"));
        return articles.sparkSession()
                .createDataFrame(rows, StructType.fromDDL("concept string, query string, note string"))
                .join(found, new String[] {"concept"}, "left")
                .withColumn("articles", coalesce(col("articles"), lit(0L)))
                .withColumn("stories", coalesce(col("stories"), lit(0L)))
                .withColumn("mentions", coalesce(col("mentions"), lit(0L)));
    }

    /**
     * Returns concept_counts.
     *
     * @param counts of each concept by period
     */
    public static Dataset<Row> counts(Dataset<Row> counts, Dataset<Row> concepts) {
        return counts.join(broadcast(concepts.select("concept", "first_seen_on")), "concept");
    }

    private static Map<String, Question> questions(Map<String, String> queries) {
        Map<String, Question> questions = new LinkedHashMap<>();
        queries.forEach((concept, query) -> {
            try {
                questions.put(concept, QuestionParser.parse(query));
            } catch (IllegalArgumentException e) {
                throw new UserError("concepts.queries: " + concept + ": " + e.getMessage(), e);
            }
        });
        return questions;
    }

    private static Set<String> entityNames(Map<String, Question> questions) {
        return questions.values().stream()
                .flatMap(Question::all)
                .filter(Question.Entity.class::isInstance)
                .map(entity -> ((Question.Entity) entity).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns (asked, entity_id): the entities of those names or ids. */
    private static Dataset<Row> asked(Dataset<Row> entities, Set<String> names) {
        List<Row> rows = names.stream()
                .map(name -> RowFactory.create(name, name.toLowerCase(Locale.ROOT)))
                .toList();
        return entities.select("entity_id", "name")
                .join(
                        broadcast(entities.sparkSession().createDataFrame(rows, NAMES)),
                        lower(col("name"))
                                .equalTo(col("lowered"))
                                .or(col("entity_id").equalTo(col("asked"))))
                .select("asked", "entity_id");
    }

    /** Returns (article_id, named): how often an article names what the queries ask for. */
    private static Dataset<Row> named(Dataset<Row> articleEntities, Dataset<Row> entities, Set<String> names) {
        return articleEntities
                .join(broadcast(asked(entities, names)), "entity_id")
                .groupBy("article_id", "asked")
                .agg(sum("mentions").as("mentions"), max("in_title").as("in_title"))
                .groupBy("article_id")
                .agg(map_from_entries(collect_list(struct(col("asked"), struct(col("mentions"), col("in_title")))))
                        .as("named"));
    }

    private static Iterator<Row> answers(Iterator<Row> articles, Map<String, String> queries) {
        Map<String, Question> questions = questions(queries);
        Map<String, Asker> byLang = new HashMap<>();
        return OnDemand.each(articles, (article, made) -> {
            byLang.computeIfAbsent(article.getString(1), lang -> new Asker(lang, questions))
                    .ask(article.getString(2), article.getString(3), named(article))
                    .forEach((concept, answer) -> made.accept(RowFactory.create(
                            article.getString(0), concept, answer.mentions(), answer.inTitle(), answer.matched())));
        });
    }

    private static Map<String, NamedEntity> named(Row article) {
        Map<String, NamedEntity> named = new TreeMap<>();
        if (!article.isNullAt(4)) {
            article.<String, Row>getJavaMap(4)
                    .forEach((name, of) -> named.put(name, new NamedEntity(of.getLong(0), of.getBoolean(1))));
        }
        return named;
    }
}
