package groundswell.entities;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import groundswell.config.EntitiesConfig;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/** Summarises where entities are named, and how. */
public final class Entities {
    private static final int MOST_ROLES = 20;
    private static final String[] ID = {"entity_id"};

    private Entities() {}

    /** Returns entities: those of enough stories, and those of the user's own list that are named at all. */
    public static Dataset<Row> of(
            Dataset<Row> mentions,
            Dataset<Row> articles,
            Dataset<Row> nameLexicon,
            Dataset<Row> entityList,
            EntitiesConfig config) {
        Dataset<Row> listed = entityList.select("entity_id", "name", "type").distinct();
        Dataset<Row> known = nameLexicon
                .groupBy("entity_id")
                .agg(min("name").as("name"), min("type").as("type"))
                .join(listed.select("entity_id"), ID, "left_anti");
        Dataset<Row> names = listed.withColumn("is_listed", lit(true))
                .unionByName(known.withColumn("is_listed", lit(false)))
                .join(surnames(nameLexicon), ID, "left");
        return mentions.join(articles.select("article_id", "story_id", "published_on"), "article_id")
                .groupBy("entity_id")
                .agg(
                        min("published_on").as("first_seen_on"),
                        count_distinct(col("article_id")).as("articles"),
                        count_distinct(col("story_id")).as("stories"),
                        sum("mentions").as("mentions"))
                .join(names, ID, "inner")
                .join(broadcast(countries(mentions.sparkSession())), ID, "left")
                .where(col("stories").geq(config.min_stories()).or(col("is_listed")))
                .withColumn(
                        "is_surname",
                        col("bearers").isNotNull().and(col("is_listed").equalTo(false)));
    }

    /** Returns the countries of known places: entity_id, country. */
    private static Dataset<Row> countries(SparkSession spark) {
        List<Row> rows = Gazetteer.of("en").countries().entrySet().stream()
                .map(place -> RowFactory.create(place.getKey(), place.getValue()))
                .toList();
        return spark.createDataFrame(rows, StructType.fromDDL("entity_id string, country string"));
    }

    /** Returns the ids of persons that are only a surname, which full names of persons end or begin with. */
    private static Dataset<Row> surnames(Dataset<Row> nameLexicon) {
        Dataset<Row> persons = nameLexicon.where(col("type").equalTo("person"));
        Column last = org.apache.spark.sql.functions.element_at(
                org.apache.spark.sql.functions.split(col("surface"), " "), -1);
        Column first =
                org.apache.spark.sql.functions.element_at(org.apache.spark.sql.functions.split(col("surface"), " "), 1);
        Dataset<Row> full = persons.where(col("surface").contains(" "));
        Dataset<Row> parts = full.select(col("lang"), last.as("part"))
                .unionByName(full.where(col("surface").contains("-")).select(col("lang"), first.as("part")));
        return persons.where(col("surface").contains(" ").equalTo(false))
                .select(col("lang"), col("surface").as("part"), col("entity_id"))
                .join(parts, new String[] {"lang", "part"})
                .groupBy("entity_id")
                .agg(count(lit(1)).as("bearers"));
    }

    /** Returns entity_aliases of the published entities. */
    public static Dataset<Row> aliases(Dataset<Row> mentions, Dataset<Row> articles, Dataset<Row> entities) {
        Dataset<Row> dated = mentions.join(entities.select("entity_id"), "entity_id")
                .join(articles.select("article_id", "published_on"), "article_id");
        String[] alias = {"entity_id", "surface", "evidence"};
        Dataset<Row> roles = dated.where(col("role").isNotNull())
                .groupBy("entity_id", "surface", "evidence", "role")
                .agg(
                        count_distinct(col("article_id")).as("articles"),
                        concat_ws(
                                        " to ",
                                        min("published_on").cast("string"),
                                        max("published_on").cast("string"))
                                .as("days"))
                .withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("entity_id", "surface", "evidence")
                                        .orderBy(col("articles").desc(), col("role"))))
                .where(col("place").leq(MOST_ROLES))
                .groupBy("entity_id", "surface", "evidence")
                .agg(map_from_entries(array_sort(collect_list(struct("role", "days"))))
                        .as("roles"));
        return dated.groupBy("entity_id", "surface", "evidence")
                .agg(
                        count_distinct(col("article_id")).as("articles"),
                        sum("mentions").as("mentions"),
                        min("published_on").as("first_seen_on"),
                        max("published_on").as("last_seen_on"))
                .join(roles, alias, "left")
                .withColumn(
                        "roles",
                        when(
                                        col("roles").isNull(),
                                        org.apache.spark.sql.functions.map().cast("map<string,string>"))
                                .otherwise(col("roles")));
    }

    /**
     * Returns entity_counts.
     *
     * @param counts of each entity by period
     */
    public static Dataset<Row> counts(Dataset<Row> counts, Dataset<Row> entities) {
        return counts.join(entities.select("entity_id", "name", "type", "first_seen_on"), "entity_id");
    }

    /** Returns article_entities of the published entities. */
    public static Dataset<Row> links(Dataset<Row> mentions, Dataset<Row> entities) {
        return mentions.join(entities.select("entity_id"), "entity_id")
                .groupBy("article_id", "entity_id")
                .agg(sum("mentions").as("mentions"), sum("title_mentions").gt(0).as("in_title"));
    }
}
