package groundswell.clean;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.split;

import groundswell.furniture.Span;
import groundswell.text.CleanText;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Carries what was taken out of an article, packed into one text, and unpacks it. */
public final class RemovedSpans {
    private static final int EXCERPT = 240;
    private static final String NEXT_SPAN = "\u0002";
    private static final String NEXT_FIELD = "\u0001";

    private RemovedSpans() {}

    /** Returns removed_spans: one row for each stretch that was taken out of an article of clean_articles. */
    public static Dataset<Row> of(Dataset<Row> cleanArticles) {
        Column parts = split(col("span"), NEXT_FIELD);
        return cleanArticles
                .where(col("removed").notEqual(""))
                .select(
                        col("article_id"),
                        explode(split(col("removed"), NEXT_SPAN)).as("span"))
                .select(
                        col("article_id"),
                        element_at(parts, 1).as("field"),
                        element_at(parts, 2).as("kind"),
                        element_at(parts, 3).cast("int").as("start"),
                        element_at(parts, 4).cast("int").as("end"),
                        element_at(parts, 5).as("excerpt"));
    }

    /** Adds the spans of a field to a packed text; places are counted in Unicode characters of the text as given. */
    static void pack(String field, CleanText text, List<Span> spans, StringBuilder packed) {
        int index = 0;
        int characters = 0;
        for (Span span : spans) {
            int start = text.sourceIndex(span.start());
            int end = text.sourceEnd(span.start(), span.end());
            characters += text.source().codePointCount(index, start);
            int length = text.source().codePointCount(start, end);
            index = start;
            int stop = Math.min(span.end(), span.start() + EXCERPT);
            packed.append(packed.length() == 0 ? "" : NEXT_SPAN)
                    .append(field)
                    .append(NEXT_FIELD)
                    .append(span.kind().id())
                    .append(NEXT_FIELD)
                    .append(characters)
                    .append(NEXT_FIELD)
                    .append(characters + length)
                    .append(NEXT_FIELD)
                    .append(text.text(), span.start(), stop);
        }
    }
}
