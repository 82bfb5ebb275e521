package groundswell.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which forms of names are one term of topics: those of several words, acronyms and short names of countries. */
final class TopicNames {
    private TopicNames() {}

    /**
     * Returns (term, surface, name): a form as terms are folded and as it is written, and the name that stands for it. Of
     * forms that differ in capitals alone, the one of the name first in order.
     *
     * @param nameLexicon the names of a language
     */
    static Dataset<Row> of(Dataset<Row> nameLexicon) {
        Column isTold = col("surface").contains(" ").or(col("evidence").isin("acronym", "country"));
        return nameLexicon
                .where(isTold)
                .groupBy(lower(col("surface")).as("term"))
                .agg(min("surface").as("surface"), min("name").as("name"));
    }
}
