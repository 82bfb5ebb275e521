package groundswell.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.substring;

import org.apache.spark.sql.Column;

/**
 * A number that stands for a text where texts are compared: the first 60 bits of its id, so that numbers are ordered as ids
 * are. Two of a million texts have the same with a probability of 4e-7; one of them may then be put into the story of the
 * other.
 */
final class TextKey {
    private static final int DIGITS = 15;

    private TextKey() {}

    /** Returns the key of the text whose id is in a column. */
    static Column of(String idColumn) {
        return conv(substring(col(idColumn), 1, DIGITS), 16, 10).cast("bigint");
    }
}
