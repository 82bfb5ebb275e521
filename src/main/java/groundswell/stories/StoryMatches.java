package groundswell.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import groundswell.config.StoriesConfig;
import groundswell.table.InternalTables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Compares candidates by all of their words. */
public final class StoryMatches {
    /** Texts with fewer shingles may have half of them in common by chance. */
    private static final int LEAST_SHINGLES = 30;

    /** Those with fewer are only the same where they are equal. */
    private static final int LEAST_COMPARED = 6;

    private StoryMatches() {}

    /**
     * Returns story_matches: one row for each pair of story_candidates whose containment, the shingles of three words that
     * both texts have over those of the shorter one, reaches the least.
     */
    public static Dataset<Row> of(Dataset<Row> candidates, Dataset<Row> cleanArticles, StoriesConfig config) {
        Dataset<Row> texts = cleanArticles.select(
                TextKey.of("article_id").as("key"),
                struct(
                                col("article_id"),
                                col("published_on"),
                                col("published_at"),
                                col("lang"),
                                when(col("is_brief"), col("title_words")).as("title"),
                                col("body_words"),
                                col("body_capitals"),
                                col("source"),
                                col("is_brief"))
                        .as("text"));
        return candidates
                .where(col("sampled").gt(0))
                .join(texts.select(col("key").as("a"), col("text").as("a_text")), "a")
                .join(texts.select(col("key").as("b"), col("text").as("b_text")), "b")
                .select("a_text", "b_text", "a_days", "b_days")
                .flatMap(
                        (FlatMapFunction<Row, Row>) pair -> matches(pair, config),
                        Encoders.row(InternalTables.STORY_MATCHES.schema()));
    }

    private static Iterator<Row> matches(Row pair, StoriesConfig config) {
        DatedText a = new DatedText(pair.getStruct(0), pair.getLong(2));
        DatedText b = new DatedText(pair.getStruct(1), pair.getLong(3));
        boolean inOrder = DatedText.BY_TIME.compare(a, b) <= 0;
        DatedText earlier = inOrder ? a : b;
        DatedText later = inOrder ? b : a;
        ComparedText one = earlier.words();
        ComparedText other = later.words();
        int common = one.common(other);
        int fewer = Math.min(one.shingles(), other.shingles());
        double least = fewer < LEAST_SHINGLES
                ? Math.max(config.min_brief_containment(), config.min_containment())
                : config.min_containment();
        if (fewer < LEAST_COMPARED || common < least * fewer) {
            return Collections.emptyIterator();
        }
        return Collections.singleton(RowFactory.create(
                        earlier.id,
                        later.id,
                        LocalDate.ofEpochDay(Days.last(earlier.days)),
                        later.day,
                        later.at,
                        LocalDate.ofEpochDay(Days.last(later.days)),
                        common,
                        one.shingles(),
                        other.shingles(),
                        config.split_bulletins() ? verdict(earlier, later, one, other) : "same"))
                .iterator();
    }

    private static String verdict(DatedText earlier, DatedText later, ComparedText one, ComparedText other) {
        if (earlier.isRubricOf(later)) {
            return "rubric";
        }
        return one.hasOtherFigures(other) ? "figures" : one.hasOtherNames(other) ? "names" : "same";
    }

    /** A text with when it was published. */
    private static final class DatedText {
        static final Comparator<DatedText> BY_TIME = Comparator.comparing((DatedText text) -> text.day)
                .thenComparing(text ->
                        text.at == null ? text.day.atStartOfDay(ZoneOffset.UTC).toInstant() : text.at)
                .thenComparing(text -> text.id);

        final String id;
        final LocalDate day;
        final Instant at;
        final long days;
        private final Row row;

        DatedText(Row row, long days) {
            this.row = row;
            this.days = days;
            id = row.getString(0);
            day = row.getAs(1);
            at = row.getAs(2);
        }

        /** Returns whether both are what one source says in brief on different days. */
        boolean isRubricOf(DatedText other) {
            return row.getBoolean(8)
                    && other.row.getBoolean(8)
                    && row.getString(7).equals(other.row.getString(7))
                    && !day.equals(other.day);
        }

        ComparedText words() {
            return new ComparedText(row.getString(4), row.getString(5), row.getAs(6), row.getString(3));
        }
    }
}
